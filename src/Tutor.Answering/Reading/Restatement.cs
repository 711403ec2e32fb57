namespace Tutor.Answering.Reading;

/// <summary>Whether a message asks the question before it again in other words.</summary>
public enum Restatement
{
    /// <summary>It asks for itself.</summary>
    None,

    /// <summary>The student meant something else: "না, ফেব্রুয়ারির কথা বলছি".</summary>
    Correction,

    /// <summary>The same is asked of something else: "আর স্টালিন?".</summary>
    FollowUp,
}
