using System.Text.Json;
using Tutor.Channels.Turns;
using Tutor.Language;
using Tutor.Testing;

namespace Tutor.Channels.Tests.Turns;

/// <summary>The lists of commands that Teams shows: choosing one sends its title to the bot.</summary>
public sealed class TeamsCommandListTests
{
    private static readonly CommandKind[] s_personal =
        [CommandKind.Help, CommandKind.Sources, CommandKind.Language, CommandKind.Language, CommandKind.StartOver, CommandKind.WhatIsKept, CommandKind.Delete];

    // What is kept of one student is nothing to ask for in front of the class.
    private static readonly CommandKind[] s_shared = [CommandKind.Help, CommandKind.Sources, CommandKind.StartOver];

    private static readonly LanguageTag?[] s_chosen = [LanguageTag.Bengali, LanguageTag.Hindi];

    [Fact]
    public void EveryCommandInTheManifestIsUnderstood()
    {
        using var manifest = Read("manifest.json");
        var lists = manifest.RootElement.GetProperty("bots")[0].GetProperty("commandLists");
        Check(list => [.. lists[list].GetProperty("commands").EnumerateArray().Select(command => command.GetProperty("title").GetString()!)]);
    }

    [Theory]
    [InlineData("bn.json", LanguageTag.Bengali)]
    [InlineData("hi.json", LanguageTag.Hindi)]
    public void EveryTranslatedCommandIsUnderstoodInItsLanguage(string file, LanguageTag spoken)
    {
        using var language = Read(file);
        var titles = language.RootElement.EnumerateObject().Where(text => text.Name.EndsWith(".title", StringComparison.Ordinal)).ToList();
        Check(list => [.. titles.Where(title => title.Name.Contains($"commandLists[{list}]", StringComparison.Ordinal)).Select(title => title.Value.GetString()!)]);
        titles.ShouldAllBe(title => Command.Read(title.Value.GetString()!)!.Spoken == spoken);
    }

    private static void Check(Func<int, string[]> titles)
    {
        titles(0).Select(title => Command.Read(title)?.Kind).ShouldBe(s_personal.Cast<CommandKind?>());
        titles(0).Select(title => Command.Read(title)!).Where(command => command.Kind == CommandKind.Language).Select(command => command.Chosen).ShouldBe(s_chosen);
        titles(1).Select(title => Command.Read(title)?.Kind).ShouldBe(s_shared.Cast<CommandKind?>());
    }

    private static JsonDocument Read(string file) => JsonDocument.Parse(File.ReadAllText(Repository.PathOf("infra", "teams", file)));
}
