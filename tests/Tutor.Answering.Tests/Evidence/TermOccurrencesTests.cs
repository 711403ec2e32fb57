using Tutor.Answering.Evidence;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Tests.Evidence;

public sealed class TermOccurrencesTests
{
    private static readonly Glossary Glossary = Glossary.Parse(["যুদ্ধ, লড়াই | युद्ध, लड़ाई | war", "রাজা | राजा | king"]);

    [Fact]
    public void EachTermIsAsSureAsItsSurestWord()
    {
        var occurrences = Of("রাজা", "যুদ্ধ");
        occurrences.In(Text("রাজার লড়াই আর যুদ্ধ।")).ShouldBe([0.93, 1], tolerance: 0.005);
        occurrences.In(Text("লড়াই থামে।")).ShouldBe([0, 0.9], tolerance: 0.005);
        occurrences.In(Text("নদী বয়।")).ShouldBe([0, 0]);
    }

    [Fact]
    public void APlaceIsTheWordThatSaysTheTermInWhateverScript()
    {
        var text = Text("तब राजा ने युद्ध किया।");
        var found = new List<(int Term, int Word)>();
        Of("রাজা", "লড়াই").Find(text, (term, word, _) => found.Add((term, word)));
        found.Distinct().ShouldBe([(0, 1), (1, 3)], ignoreOrder: true);
    }

    [Fact]
    public void AWordThatOnlyHoldsTheSentenceTogetherSaysNothing() => Of("রাজা").In(Text("এবং তাই")).ShouldBe([0]);

    [Fact]
    public void WithoutTermsNothingIsSaid() => Of().In(Text("রাজার লড়াই।")).ShouldBeEmpty();

    private static AnalyzedText Text(string text) => AnalyzedText.From(text, Glossary);

    private static TermOccurrences Of(params string[] words) => new([.. words.Select((word, i) => new QuestionTerm(
        word,
        i,
        [new SpelledAs(Word.From(Tokenizer.Tokenize(word)[0]), 1)],
        Text(word).Concepts.ToDictionary(concept => concept.Meaning, _ => 0.9)) { Weight = 1 })]);
}
