using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tutor.Knowledge;
using Tutor.Testing;

namespace Tutor.Answering.Tests;

/// <summary>Any text in a folder is a library; no code knows what it is about.</summary>
public sealed class AnotherSubjectTests : IDisposable
{
    private const string Kitchen = "খিচুড়ি রাঁধতে চাল আর ডাল সমান ভাগে নিতে হয়। হাঁড়িতে জল দিতে হয় চালের তিন গুণ। নামানোর আগে দু'চামচ ঘি দিলে গন্ধ ভালো হয়।";
    private const string Chess = "शतरंज की बिसात पर 64 खाने होते हैं। घोड़ा ढाई घर चलता है और मोहरों के ऊपर से कूद सकता है।";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("খিচুড়ির হাঁড়িতে জল কত দিতে হয়?", "kitchen.bn", Kitchen)]
    [InlineData("khichurite du chamoch ghee dile ki hoy?", "kitchen.bn", Kitchen)]
    [InlineData("शतरंज की बिसात पर कितने खाने होते हैं?", "chess.hi", Chess)]
    public async Task AFolderOnAnotherSubjectIsAnsweredFromWithoutAnyChange(string question, string document, string paragraph)
    {
        _folder.Write("documents/kitchen.bn.txt", $"রান্নাঘরের কথা\n\n{Kitchen}\n\nআচার রোদে দিতে হয় সাত দিন।\n");
        _folder.Write("documents/chess.hi.txt", $"शतरंज\n\n{Chess}\n\nवज़ीर सबसे ताक़तवर मोहरा है।\n");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Tutor:Knowledge:Folder"] = _folder.Path,
            ["Tutor:Knowledge:DataFolder"] = Path.Combine(_folder.Path, "data"),
            ["Tutor:Knowledge:WatchForChanges"] = "false",
        }).Build();
        await using var services = new ServiceCollection().AddLogging().AddKnowledge(configuration).AddAnswering().BuildServiceProvider();
        foreach (var hosted in services.GetServices<IHostedService>())
            await hosted.StartAsync(CancellationToken.None);

        var reply = await services.GetRequiredService<ITutor>().AskAsync(new AskRequest(question, []), CancellationToken.None);

        foreach (var hosted in services.GetServices<IHostedService>())
            await hosted.StopAsync(CancellationToken.None);
        var quote = reply.ShouldBeOfType<Answer>(reply.Text).Citations[0].Quote;
        quote.Document.Id.ShouldBe(document);
        quote.Text.ShouldBe(paragraph);
    }
}
