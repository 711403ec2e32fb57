using Tutor.Language;
using Tutor.Transcripts;

namespace Tutor.Channels.Turns;

/// <summary>What the tutor remembers of one conversation. Used by one turn at a time.</summary>
public sealed class ConversationState
{
    // A follow-up leans on the last few questions; more would only weigh.
    private const int MaxHistory = 10;

    private readonly List<string> _history = [];

    /// <summary>The student's earlier questions, oldest first.</summary>
    public IReadOnlyList<string> History => [.. _history];

    /// <summary>The language by the latest sign of it: a command, the page's language, a question in native script. Null before the first sign.</summary>
    public LanguageTag? Language { get; set; }

    /// <summary>The locale that the client sent last; the same one again is no new sign.</summary>
    public string? Locale { get; set; }

    public bool Welcomed { get; set; }

    /// <summary>Whether the bot's last words asked if everything should really be deleted.</summary>
    public bool DeletionAsked { get; set; }

    /// <summary>The language in which to say a fixed sentence: that of the message's script, else the conversation's.</summary>
    public LanguageTag? LanguageOf(string? text) => Scripts.OfWord(text) switch
    {
        Script.Bengali => LanguageTag.Bengali,
        Script.Devanagari => LanguageTag.Hindi,
        _ => Language,
    };

    /// <summary>The last turn that is known to be in the store; null when none is since the history began. When it is gone from there, somebody deleted it.</summary>
    internal TurnId? LastStored { get; set; }

    public void Remember(string question)
    {
        _history.Add(question);
        if (_history.Count > MaxHistory)
            _history.RemoveAt(0);
    }

    public void Forget()
    {
        _history.Clear();
        LastStored = null;
    }
}
