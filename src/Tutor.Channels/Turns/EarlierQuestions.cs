using Tutor.Transcripts;
using Tutor.Transcripts.Reading;

namespace Tutor.Channels.Turns;

/// <summary>What a conversation's memory held, told from its transcript.</summary>
public static class EarlierQuestions
{
    /// <summary>The student's questions that the tutor was given along with that of a turn, oldest first.</summary>
    public static IReadOnlyList<string> Of(Transcript transcript, TurnId turn)
    {
        var state = new ConversationState();
        foreach (var earlier in transcript.Turns.Select(one => one.Turn).TakeWhile(one => one.Id != turn))
        {
            if (earlier.Reply is not null && StudentText.HasWords(earlier.Question))
                state.Remember(earlier.Question);
            else if (Command.Read(earlier.Question) is { Kind: CommandKind.StartOver })
                state.Forget();
        }

        return state.History;
    }
}
