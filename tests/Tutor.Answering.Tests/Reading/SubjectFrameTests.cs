using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Testing;

namespace Tutor.Answering.Tests.Reading;

public sealed class SubjectFrameTests
{
    private static readonly AnalyzedLibrary Library = AnalyzedLibrary.Of(
        Libraries.Of(("a", ["মৌসুমি বায়ু ঋতু অনুসারে দিক বদলায়।"]), ("b", ["मुद्रा विनिमय का माध्यम है। कुम्हार की बेटी गाती थी।"])), Glossary.Empty);

    [Theory]
    [InlineData("ভূগোলে ‘মৌসুমি বায়ু’ বলতে কী বোঝায়?", "মৌসুমি বায়ু")]
    [InlineData("ভূগোলের ভাষায় মৌসুমি বায়ু কী?", "মৌসুমি বায়ু")]
    [InlineData("अर्थशास्त्र में मुद्रा क्या होती है?", "मुद्रा")]
    [InlineData("अर्थशास्त्र की भाषा में मुद्रा क्या है?", "मुद्रा")]
    [InlineData("लोक कथा के कुम्हार की बेटी क्या करती थी?", "कुम्हार बेटी")]
    [InlineData("bhugole mousumi bayu ki?", "mousumi bayu")]
    [InlineData("arthshastra me mudra kya hai", "mudra")]
    public void TheSubjectAtTheHeadOfAQuestionNeedNotBeToldByADocument(string question, string lookedFor) =>
        Surfaces(question).ShouldBe(lookedFor);

    [Theory]
    [InlineData("বাংলার ইতিহাসে মৌসুমি বায়ুর কথা আছে?", "ইতিহাসে")]
    [InlineData("ভূগোলের জনক কে?", "ভূগোলের")]
    [InlineData("भूगोल का जनक कौन है?", "भूगोल")]
    [InlineData("লোককথার উৎপত্তি কোথায়?", "লোককথার")]
    [InlineData("कहानी में क्या हुआ?", "कहानी")]
    public void AMatterThatHasTheNameOfASubjectIsLookedFor(string question, string matter) =>
        Surfaces(question).Split(' ').ShouldContain(matter);

    [Fact]
    public void ASubjectThatTheDocumentsSpeakOfIsLookedFor()
    {
        var library = AnalyzedLibrary.Of(Libraries.Of(("a", ["ভূগোলে মৌসুমি বায়ু পড়ানো হয়।"])), Glossary.Empty);

        TermReader.Read(Read("ভূগোলে মৌসুমি বায়ু কী?"), library).Select(term => term.Surface).ShouldBe(["ভূগোলে", "মৌসুমি", "বায়ু"]);
    }

    private static string Surfaces(string question) => string.Join(' ', TermReader.Read(Read(question), Library).Select(term => term.Surface));

    private static Question Read(string question) => QuestionReader.Read(new AskRequest(question, [], null), Glossary.Empty);
}
