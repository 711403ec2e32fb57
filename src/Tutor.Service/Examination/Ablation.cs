using Tutor.Knowledge;
using Tutor.Knowledge.Analysis;
using Tutor.Knowledge.Indexing;

namespace Tutor.Service.Examination;

/// <summary>The tutor without one of its parts: what the figures lose, no other part makes up for.</summary>
/// <remarks>
/// "Without" is everywhere: where passages are indexed, where the question is read and spelled, where evidence is weighed and
/// the answer composed. The judge keeps its weights, which were fitted to the whole: part of what is lost comes back when it is
/// fitted anew, so refusals say less here than hits.
/// </remarks>
internal sealed record Ablation(string Name, Func<TutorSetup, TutorSetup> Of)
{
    /// <summary>The whole tutor first.</summary>
    public static IReadOnlyList<Ablation> All { get; } =
    [
        new("full system", setup => setup),

        // Its words also teach the speller how native words are spelled; that goes too.
        new("without the glossary", setup => setup with { Glossary = Glossary.Empty }),

        // Nothing is compared by sound: neither the keys in the fields for words and for headings, nor words in the ranking, nor
        // Latin words with native ones for their spelling, nor is a word's rarity counted so. The n-grams stay, as every part
        // does that has a row of its own.
        new("without sound keys", setup => setup with { BySound = false, Index = setup.Index with { Sound = Unsearched } }),

        // The index is the only place that uses them.
        new("without n-grams", setup => setup with { Index = setup.Index with { Gram = Unsearched } }),

        // As if the files had none: then nothing can look at them. The paragraphs stay parted where headings stood.
        new("without headings", setup => setup with { Library = WithoutHeadings(setup.Library) }),
    ];

    private static IndexFieldOptions Unsearched => new() { Weight = 0 };

    private static Library WithoutHeadings(Library library) => new([.. library.Documents.Select(WithoutHeadings)], library.Notices);

    private static Document WithoutHeadings(Document document) => new(
        document.Id,
        "",
        document.Language,
        document.Origin,
        [.. document.Blocks.Where(block => block is not HeadingBlock).Select(block => block is PassageBlock { Passage: var passage } ? new PassageBlock(passage with { Section = null }) : block)],
        []);
}
