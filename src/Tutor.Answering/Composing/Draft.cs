using Tutor.Answering.Evidence;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>An answer before its quotes are looked up: which pieces of which passages, in which order.</summary>
internal sealed record Draft(IReadOnlyList<DraftPiece> Pieces)
{
    /// <summary>What stands before the pieces: the option, the verdict; null when the pieces speak for themselves.</summary>
    public string? Opening { get; init; }

    public string? Note { get; init; }

    /// <summary>Whether the pieces are accounts of one event that contradict each other.</summary>
    public bool SourcesDisagree { get; init; }

    public Choice? Choice { get; init; }

    public bool? Truth { get; init; }

    /// <summary>How sure the verdict is beside how sure it is that the pieces answer, 0 to 1; lowers the confidence of the reply.</summary>
    public double Sureness { get; init; } = 1;

    /// <summary>Whether the pieces are points of a list, each on a line of its own.</summary>
    public bool AsList { get; init; }

    /// <summary>The answer in a model's words, checked against <see cref="Pieces"/>; empty where the pieces themselves are the answer.</summary>
    public IReadOnlyList<WordedSentence> Wording { get; init; } = [];

    /// <summary>Whether the wording still grows: its last sentence has no marker yet, because the next may rest on the same paragraph and share it.</summary>
    public bool MoreToCome { get; init; }

    /// <summary>Pieces of the other language in the student's, in a model's words; by the index of the piece.</summary>
    public IReadOnlyList<(int Piece, string Text)> Translations { get; init; } = [];
}

/// <param name="Text">One line without mark-up.</param>
/// <param name="Pieces">The pieces that it rests on, by their indexes; at least one.</param>
internal sealed record WordedSentence(string Text, IReadOnlyList<int> Pieces);

/// <param name="Span">The piece, in the passage's text.</param>
internal sealed record DraftPiece(PassageEvidence Evidence, TextSpan Span)
{
    /// <summary>The parts of the piece that are the answer itself, in the passage's text and in its order; shown in bold. Empty when none stands out.</summary>
    public IReadOnlyList<TextSpan> Keys { get; init; } = [];

    /// <summary>Whether the piece stands for itself and begins a line, though the one before be of the same passage.</summary>
    public bool OwnLine { get; init; }
}
