using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Knowledge;
using Tutor.Testing;

namespace Tutor.Answering.Tests.Evidence;

public sealed class EvidenceRankerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("হরনাথ রায়ের মৃত্যু কবে হয়?", "১৮৭২ সালের ৯ মে তাঁর মৃত্যু হয়।")]
    [InlineData("हरनाथ राय की मृत्यु कब हुई?", "১৮৭২ সালের ৯ মে তাঁর মৃত্যু হয়।")]
    [InlineData("সোনপুরের মেলার স্লোগান কী?", "उसका नारा है, 'सबका मेला, सबका मेल'।")]
    [InlineData("হরনাথ রায় কোথায় মারা যান?", "নদীর ধারে সেই বাড়িতেই তিনি মারা যান।")]
    public Task TheSentenceAnswersThatSaysWhatIsAskedOfItsMatterThoughAPronounStandsForTheMatter(string question, string sentence) => IsBestAsync(question, sentence);

    [Theory]
    [InlineData("হরনাথ রায় কবে স্কুল খোলেন?", "১৮৬০ সালের ৫ মার্চ কমলাপুরের জমিদার হরনাথ রায় নদীর ধারে একটি স্কুল খোলেন।")]
    [InlineData("सोनपुर के मेले में कौन आते हैं?", "हर साल माघ में दूर-दूर के किसान और कारीगर सोनपुर के मेले में आते हैं।")]
    public Task TheSentenceAnswersThatSaysTheMatterAndWhatIsAskedOfIt(string question, string sentence) => IsBestAsync(question, sentence);

    private async Task IsBestAsync(string question, string sentence)
    {
        _folder.Write("documents/school.bn.txt", """
            কমলাপুর

            ১৮৬০ সালের ৫ মার্চ কমলাপুরের জমিদার হরনাথ রায় নদীর ধারে একটি স্কুল খোলেন। ১৮৭২ সালের ৯ মে তাঁর মৃত্যু হয়। নদীর ধারে সেই বাড়িতেই তিনি মারা যান।

            """);
        _folder.Write("documents/fair.hi.txt", """
            सोनपुर

            हर साल माघ में दूर-दूर के किसान और कारीगर सोनपुर के मेले में आते हैं। उसका नारा है, 'सबका मेला, सबका मेल'।

            """);
        using var tutor = await RealTutor.OfAsync(_folder.Path);
        var read = QuestionReader.Read(new AskRequest(question, []), RealTutor.Glossary);
        var candidates = tutor.Analyzed.Passages.Select(passage => new Candidate(passage.Passage.Id, Score: 1, Sparse: 1, Dense: null)).ToList();

        var ranked = new EvidenceRanker(RankingWeights.Default).Rank(read, TermReader.Read(read, tutor.Analyzed), candidates, tutor.Analyzed);

        ranked[0].Best.Span.Of(ranked[0].Passage.Text.Text).ShouldBe(sentence);
    }
}
