using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Testing;

namespace Tutor.Answering.Tests.Evidence;

public sealed class TypedTermTests
{
    private static readonly Glossary Words = Glossary.Parse(["যুদ্ধ, লড়াই | युद्ध, जंग | war | juddho", "দুর্গ | दुर्ग, किला | castle | durgo"]);

    private static readonly AnalyzedLibrary Library = AnalyzedLibrary.Of(
        Libraries.Of(("a", ["যুদ্ধে লোকসভা বসেনি। পাতার ভার কম।"]), ("b", ["युद्ध में कसैला जल मिला। लोकसभा के सदस्य शांत थे।"])), Words);

    [Fact]
    public void AWordThatTheGlossaryKnowsAsTypedIsNotReadAsOneThatOnlySoundsLikeIt() =>
        Terms("castle kab bana")[0].Spellings.Count.ShouldBe(1);

    [Fact]
    public void AFunctionWordInAnUnusualSpellingIsNotSearchedFor() =>
        Terms("juddher onusaare ki holo").Select(term => term.Surface).ShouldBe(["juddher"]);

    [Fact]
    public void TwoWordsAreReadAsTheOneThatTheDocumentsWrite() =>
        Terms("lok sabha kya hai").ShouldAllBe(term => term.Spellings.Any(spelling => spelling.Word.Folded == "लोकसभा"));

    [Theory]
    [InlineData("যুদ্ধের তারিখ কে ঠিক করেন?", true)]
    [InlineData("yuddh ki tarikh kisne batayi?", true)]
    [InlineData("যুদ্ধ কোন তারিখে শুরু হয়?", false)]
    [InlineData("१२ तारीख को युद्ध में कौन मिला?", false)]
    public void ADateIsAskedAboutWhereSomethingElseIsAskedFor(string question, bool asked) =>
        Terms(question).Exists(term => term.Surface is "তারিখ" or "তারিখে" or "तारीख" or "tarikh").ShouldBe(asked);

    private static List<QuestionTerm> Terms(string question) => TermReader.Read(QuestionReader.Read(new AskRequest(question, [], null), Words), Library);
}
