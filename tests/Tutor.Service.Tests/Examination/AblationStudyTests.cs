using Microsoft.Extensions.Logging.Abstractions;
using Tutor.Knowledge;
using Tutor.Knowledge.Analysis;
using Tutor.Service.Examination;

namespace Tutor.Service.Tests.Examination;

/// <summary>The real tutor on a few paragraphs, each of which one part alone puts first.</summary>
public sealed class AblationStudyTests : IDisposable
{
    private const string Bees = "मधुमक्खी फूलों से रस चुनकर छत्ते में जमा करती है।";
    private const string Mathematician = "रामानुजन का जन्म इरोड में हुआ था।";
    private const string Post = "চিঠি বাছাই করে ব্যাগে ভরা হয়, তারপর ট্রেনে তোলা হয়।";
    private const string Misread = "पुरुज धान रोपते हैं।";

    private readonly TemporaryFolder _folder = new();

    public AblationStudyTests()
    {
        _folder.Write("documents/nature.hi.txt", $"प्रकृति\n\n{Bees}\n\nतितली के पंख रंगीन होते हैं।\n\nचींटी क़तार में चलती है।\n");
        _folder.Write("documents/people.hi.txt", $"लोग\n\n{Mathematician}\n\n{Misread}\n\nबढ़ई लकड़ी का काम करता है।\n");
        _folder.Write("documents/town.bn.md", $"# শহর\n\n## ডাকঘর\n\n{Post}\n\n## বাজার\n\nসকালে তরকারি আর মাছ বিক্রি হয়, বিকেলে ভিড় কমে।\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("without the glossary", "মৌমাছি", "bn", "nature.hi.txt", Bees)]
    [InlineData("without n-grams", "पुरुष", "hi", "people.hi.txt", Misread)]
    [InlineData("without headings", "ডাকঘর", "bn", "town.bn.md", Post)]
    public async Task WhatOnePartPutsFirstIsNotFirstWithoutIt(string without, string asked, string language, string document, string paragraph)
    {
        var results = await AblateAsync(asked, language, document, paragraph);

        results.Where(result => result.Figures.Hit1 != 100).Select(result => result.Name).ShouldBe([without]);
    }

    [Theory]
    [InlineData("রামানুজন কোথায় জন্মেছিলেন?", "bn", "native")]
    [InlineData("ramanujan", "hi", "latin")]
    public async Task WhatOnlySoundsAlikeIsRefusedWithoutSound(string asked, string language, string script)
    {
        var results = await AblateAsync(asked, language, "people.hi.txt", Mathematician, script);

        results.Where(result => result.Figures.WronglyRefused != 0).Select(result => result.Name).ShouldBe(["without sound keys"]);
    }

    [Fact]
    public async Task TheWholeTutorComesFirstAndEveryQuestionIsAskedOnceOfEach()
    {
        var asked = 0;
        var study = new AblationStudy(TimeProvider.System, NullLogger<Examiner>.Instance);

        var results = await study.RunAsync(await SetupAsync(), [Question("मधुमक्खी", "hi", "nature.hi.txt", Bees)], () => asked++, CancellationToken.None);

        results.Select(result => result.Name).ShouldBe(["full system", "without the glossary", "without sound keys", "without n-grams", "without headings"]);
        asked.ShouldBe(results.Count);
    }

    private async Task<IReadOnlyList<AblationResult>> AblateAsync(string asked, string language, string document, string paragraph, string script = "native") =>
        await new AblationStudy(TimeProvider.System, NullLogger<Examiner>.Instance)
            .RunAsync(await SetupAsync(), [Question(asked, language, document, paragraph, script)], () => { }, CancellationToken.None);

    private async Task<TutorSetup> SetupAsync() => new(
        await LibraryStore.ReadFolderAsync(_folder.Path, CancellationToken.None),
        Glossary.Parse(["মৌমাছি | मधुमक्खी | honeybee"]));

    private static ExamQuestion Question(string asked, string language, string document, string paragraph, string script = "native") =>
        new("1", "what", 1, language, script, asked, true) { Gold = [new GoldPassage(document, paragraph)], Answer = [] };
}
