using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Testing;

namespace Tutor.Answering.Tests.Evidence;

public sealed class TypedTermTests
{
    private static readonly Glossary Words = Glossary.Parse(["যুদ্ধ, লড়াই | युद्ध, जंग | war | juddho", "ভার, ওজন | भार, वज़न | weight | bhar"]);

    private static readonly AnalyzedLibrary Library = AnalyzedLibrary.Of(
        Libraries.Of(("a", ["যুদ্ধে লোকসভা বসেনি। পাতার ভার কম।"]), ("b", ["युद्ध में भार बढ़ा। लोकसभा के सदस्य शांत थे।"])), Words);

    [Fact]
    public void AWordThatTheGlossaryKnowsAsTypedIsNotReadAsOneThatOnlySoundsLikeIt() =>
        Terms("war kab hua").Single().Spellings.ShouldNotContain(spelling => spelling.Word.Folded == "भार");

    [Fact]
    public void AFunctionWordInAnUnusualSpellingIsNotSearchedFor() =>
        Terms("juddher onusaare ki holo").Select(term => term.Surface).ShouldBe(["juddher"]);

    [Fact]
    public void TwoWordsAreReadAsTheOneThatTheDocumentsWrite() =>
        Terms("lok sabha kya hai").ShouldAllBe(term => term.Spellings.Any(spelling => spelling.Word.Folded == "लोकसभा"));

    private static List<QuestionTerm> Terms(string question) => TermReader.Read(QuestionReader.Read(new AskRequest(question, [], null), Words), Library);
}
