using Tutor.Answering.Reading;

namespace Tutor.Answering.Composing;

/// <summary>The part that the person or the place plays that a question asks for; a passage marks it by a case.</summary>
internal enum NamePart
{
    /// <summary>Who does it, or is it: কে, किसने.</summary>
    Agent,

    /// <summary>Those who do it: কারা.</summary>
    Many,

    /// <summary>Whose it is: কার, किसके.</summary>
    Owner,

    /// <summary>Whom it befalls: কাকে, किसे.</summary>
    Receiver,

    Place,
    From,
}

/// <param name="Cue">The words of the question that ask.</param>
internal readonly record struct AskedName(NamePart Part, Range Cue)
{
    private static readonly (string Cue, NamePart Part)[] Persons =
        [("agent", NamePart.Agent), ("agents", NamePart.Many), ("owner", NamePart.Owner), ("receiver", NamePart.Receiver)];

    public bool IsPlace => Part is NamePart.Place or NamePart.From;

    /// <returns>Null where neither a person nor a place is asked for.</returns>
    public static AskedName? In(Question question)
    {
        var cues = CuePhrases.Of(question.AskedIn);
        var words = question.Text.Words;
        if (question.Type == QuestionType.Where && cues.Find("where", words) is { } where)
            return new AskedName(NameMark.IsFrom(words, where) ? NamePart.From : NamePart.Place, where);
        if (question.Type != QuestionType.Who)
            return null;
        var which = cues.Find("which", words);
        foreach (var (cue, part) in Persons)
            // कौन asks for a person, कौन-सी सज़ा for a punishment.
            if (cues.Find(cue, words) is { } found && !(which is { } wide && wide.Start.Equals(found.Start) && wide.End.Value > found.End.Value))
                return new AskedName(part, found);
        return null;
    }
}
