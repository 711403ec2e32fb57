using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Tutor.Knowledge.Analysis;
using Tutor.Testing;

namespace Tutor.Knowledge.Tests.Store;

public sealed class KnowledgeServicesTests : IDisposable
{
    private readonly LibraryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheLibraryIsReadBeforeTheHostHasStarted()
    {
        _folder.Write("a.txt", "বিপ্লব সফল হল।");
        using var host = Host();
        await host.StartAsync();
        host.Services.GetRequiredService<ILibrary>().Current.Documents.Single().Id.ShouldBe("a");
        var found = await host.Services.GetRequiredService<IPassageIndex>()
            .FindAsync(new PassageQuery([new QueryTerm(SearchField.Stem, "বিপ্লব", 1)]), 3, CancellationToken.None);
        found.ShouldHaveSingleItem().Passage.Document.ShouldBe("a");
        Directory.EnumerateFiles(Path.Combine(_folder.Path, "data"), "*.bin", SearchOption.AllDirectories).Count().ShouldBe(2);
        await host.StopAsync();
    }

    [Theory]
    [InlineData("01:00:00")]
    [InlineData("00:00:01")]
    public async Task AChangedFileIsNoticedWhileTheHostRuns(string poll)
    {
        _folder.Write("a.txt", "বিপ্লব সফল হল।");
        using var host = Host(("PollInterval", poll), ("Debounce", "00:00:00.05"));
        await host.StartAsync();
        var library = host.Services.GetRequiredService<ILibrary>();
        _folder.Write("b.txt", "নতুন ফাইল এল।");
        for (var i = 0; i < 300 && library.Current.FindDocument("b") is null; i++)
            await Task.Delay(50);
        library.Current.FindDocument("b").ShouldNotBeNull();
        await host.StopAsync();
    }

    [Fact]
    public async Task AMissingFolderStopsTheStartWithOneSentence()
    {
        using var host = Host(("Folder", "no-such-folder"));
        var stop = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync());
        stop.Message.ShouldBe("There is no folder \"no-such-folder\" with a folder \"documents\" in it; set Tutor:Knowledge:Folder to the folder of your library.");
    }

    [Theory]
    [InlineData("Foldr", "x", "Foldr")]
    [InlineData("MaxFileBytes", "0", "MaxFileBytes")]
    [InlineData("PollInterval", "00:00:00", "PollInterval")]
    [InlineData("Index:Stem:B", "2", "B")]
    [InlineData("Index:Stam:B", "0.5", "Stam")]
    public async Task AnImpossibleSettingStopsTheStart(string key, string value, string named)
    {
        using var host = Host((key, value));
        (await Should.ThrowAsync<Exception>(() => host.StartAsync())).Message.ShouldContain(named);
    }

    [Fact]
    public async Task ALineThatWasAddedToTheGlossaryCountsAfterARestart()
    {
        _folder.Write("a.txt", "মাইটোকন্ড্রিয়া শক্তি জোগায়।");
        _folder.WriteGlossary("শক্তিঘর | ऊर्जाघर");
        (await FindByMeaningOfAsync("ऊर्जाघर")).ShouldBeEmpty();
        _folder.WriteGlossary("শক্তিঘর, মাইটোকন্ড্রিয়া | ऊर्जाघर");
        (await FindByMeaningOfAsync("ऊर्जाघर")).ShouldHaveSingleItem().Passage.Document.ShouldBe("a");
    }

    [Fact]
    public void WhatIsSavedStandsBesideTheProductsOwnLibraryWhateverTheBuild()
    {
        var repository = Directory.CreateDirectory(Path.Combine(_folder.Path, "repository")).FullName;
        Directory.CreateDirectory(Path.Combine(repository, "knowledge", "documents"));
        foreach (var build in new[] { "Debug", "Release" })
        {
            var application = new HostingEnvironment(Path.Combine(repository, "src", "service", "bin", build));
            new KnowledgePaths(new KnowledgeOptions(), application).Data.ShouldBe(Path.Combine(repository, "data"));
            new KnowledgePaths(new KnowledgeOptions { Folder = _folder.Path }, application).Data.ShouldBe(Path.Combine(repository, "data"));
        }
    }

    [Fact]
    public void TheFolderIsFoundAboveTheApplication()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "shelf", "documents"));
        var application = Directory.CreateDirectory(Path.Combine(_folder.Path, "src", "service")).FullName;
        var options = new KnowledgeOptions { Folder = "shelf" };
        new KnowledgePaths(options, new HostingEnvironment(application)).Knowledge.ShouldBe(Path.Combine(_folder.Path, "shelf"));
    }

    /// <summary>One start of a service with the real analysis; its saved state is the next one's.</summary>
    private async Task<IReadOnlyList<Candidate>> FindByMeaningOfAsync(string word)
    {
        using var host = Host(new ServiceCollection());
        await host.StartAsync();
        var glossary = host.Services.GetRequiredService<Glossary>();
        var meaning = AnalyzedText.From(word, glossary).Concepts.ShouldHaveSingleItem().Meaning;
        var query = new PassageQuery([new QueryTerm(SearchField.Concept, PassageAnalyzer.Concept(meaning), 1)]);
        var found = await host.Services.GetRequiredService<IPassageIndex>().FindAsync(query, 3, CancellationToken.None);
        await host.StopAsync();
        return found;
    }

    private IHost Host(params (string Key, string Value)[] settings) => Host(new ServiceCollection().AddSingleton<IPassageAnalyzer>(new WordAnalyzer()), settings);

    private IHost Host(IServiceCollection services, params (string Key, string Value)[] settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Tutor:Knowledge:Folder"] = _folder.Path,
            ["Tutor:Knowledge:DataFolder"] = Path.Combine(_folder.Path, "data"),
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => $"Tutor:Knowledge:{setting.Key}", setting => (string?)setting.Value));
        builder.Services.Add(services);
        builder.Services.AddKnowledge(builder.Configuration);
        return builder.Build();
    }

    private sealed class HostingEnvironment(string contentRoot) : IHostEnvironment
    {
        public string ApplicationName { get; set; } = "";

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = null!;

        public string ContentRootPath { get; set; } = contentRoot;

        public string EnvironmentName { get; set; } = "";
    }
}
