using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Tutor.Service.Tests.Commands;

namespace Tutor.Service.Tests.TeamsPackaging;

public sealed class TeamsPackageTests : IDisposable
{
    private const string AppId = "1a2b3c4d-1a2b-4a2b-8a2b-1a2b3c4d5e6f";
    private const string Domain = "tutor.school.example";
    private const string Clear = "00000000";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ThePackageHoldsTheFilledManifestItsLanguagesAndIconsAtItsRoot()
    {
        var run = await MakeAsync();

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(0);
        await using var zip = await ZipFile.OpenReadAsync(Out, TestContext.Current.CancellationToken);
        zip.Entries.Select(entry => entry.FullName).ShouldBe(["manifest.json", "color.png", "outline.png", "bn.json", "hi.json"]);
        var manifest = Json(zip, "manifest.json");
        manifest["id"]!.GetValue<string>().ShouldBe(AppId);
        manifest["version"]!.GetValue<string>().ShouldBe("1.0.0");
        manifest["bots"]![0]!["botId"]!.GetValue<string>().ShouldBe(AppId);
        manifest["bots"]![0]!["scopes"]!.AsArray().Select(scope => scope!.GetValue<string>()).ShouldBe(["personal", "team", "groupChat"]);
        manifest["validDomains"]!.AsArray().Select(domain => domain!.GetValue<string>()).ShouldBe([Domain]);
        manifest["developer"]!["websiteUrl"]!.GetValue<string>().ShouldBe("https://tutor.school.example/");
        Json(zip, "bn.json")["name.short"]!.GetValue<string>().ShouldBe("পাঠসাথি");
        Json(zip, "hi.json")["name.short"]!.GetValue<string>().ShouldBe("पाठसाथी");
    }

    // What Teams enforces, in figures, so that a schema read wrongly does not let a package through that Teams refuses.
    [Fact]
    public async Task ThePackageKeepsWithinWhatTheManifestSchemaAllows()
    {
        await MakeAsync();

        await using var zip = await ZipFile.OpenReadAsync(Out, TestContext.Current.CancellationToken);
        var manifest = Json(zip, "manifest.json");
        manifest["manifestVersion"]!.GetValue<string>().ShouldBe("1.29");
        foreach (var texts in new[] { "manifest.json", "bn.json", "hi.json" }.Select(name => Texts(Json(zip, name), name == "manifest.json")))
        {
            texts["name.short"].Length.ShouldBeInRange(1, 30);
            texts["name.full"].Length.ShouldBeInRange(1, 100);
            texts["description.short"].Length.ShouldBeInRange(1, 80);
            texts["description.full"].Length.ShouldBeInRange(1, 4000);
        }

        manifest["developer"]!["name"]!.GetValue<string>().Length.ShouldBeInRange(1, 32);
        var lists = manifest["bots"]![0]!["commandLists"]!.AsArray();
        lists.Count.ShouldBeLessThanOrEqualTo(3);
        foreach (var commands in lists.Select(list => list!["commands"]!.AsArray()))
        {
            commands.Count.ShouldBeLessThanOrEqualTo(12);
            // The schema allows 128 and 4000; Teams on a phone shows about this much.
            foreach (var command in commands)
            {
                command!["title"]!.GetValue<string>().Length.ShouldBeInRange(1, 32);
                command["description"]!.GetValue<string>().Length.ShouldBeInRange(1, 128);
            }
        }
    }

    [Fact]
    public async Task TheSameInputGivesTheSameBytes()
    {
        await MakeAsync();
        var second = Path.Combine(_folder.Path, "second.zip");
        (await RunAsync("--app-id", AppId, "--domain", Domain, "--out", second)).ExitCode.ShouldBe(0);

        File.ReadAllBytes(second).ShouldBe(File.ReadAllBytes(Out));
        await using var zip = await ZipFile.OpenReadAsync(Out, TestContext.Current.CancellationToken);
        zip.Entries.ShouldAllBe(entry => entry.LastWriteTime.Year == 1980);
    }

    [Fact]
    public async Task ScriptsGetJson()
    {
        var run = await MakeAsync("--app-version", "1.2.3", "--json");

        var json = JsonNode.Parse(run.Output)!;
        json["file"]!.GetValue<string>().ShouldBe(Out);
        json["bytes"]!.GetValue<int>().ShouldBe((int)new FileInfo(Out).Length);
        json["sha256"]!.GetValue<string>().ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Out))));
        json["appId"]!.GetValue<string>().ShouldBe(AppId);
        json["appVersion"]!.GetValue<string>().ShouldBe("1.2.3");
        json["files"]!.AsArray().Count.ShouldBe(5);
    }

    [Theory]
    [InlineData("--app-id cannot be 'tutor'; it is the bot's Microsoft App ID, such as 1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f.", "tutor", Domain, "1.0.0")]
    [InlineData("--app-id cannot be '00000000-0000-0000-0000-000000000000'; it is the bot's Microsoft App ID, such as 1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f.", "00000000-0000-0000-0000-000000000000", Domain, "1.0.0")]
    [InlineData("--domain cannot be 'https://tutor.school.example'; it is the host name alone, such as tutor.school.example, without https://, port and path.", AppId, "https://tutor.school.example", "1.0.0")]
    [InlineData("--domain cannot be 'tutor.school.example:8080'; it is the host name alone, such as tutor.school.example, without https://, port and path.", AppId, "tutor.school.example:8080", "1.0.0")]
    [InlineData("--domain cannot be 'localhost'; it is the host name alone, such as tutor.school.example, without https://, port and path.", AppId, "localhost", "1.0.0")]
    [InlineData("--domain cannot be '10.0.0.1'; it is the host name alone, such as tutor.school.example, without https://, port and path.", AppId, "10.0.0.1", "1.0.0")]
    [InlineData("--app-version cannot be '1.0'; it is three numbers, such as 1.0.1.", AppId, Domain, "1.0")]
    [InlineData("--app-version cannot be '01.0.0'; it is three numbers, such as 1.0.1.", AppId, Domain, "01.0.0")]
    public async Task BadInputIsSaidInOneSentenceAndNothingIsWritten(string sentence, string appId, string domain, string version) =>
        (await RunAsync("--app-id", appId, "--domain", domain, "--app-version", version, "--out", Out)).ShouldBeRefused(sentence, Out);

    [Fact]
    public async Task EverythingThatIsWrongIsSaidAtOnce()
    {
        var run = await RunAsync("--app-id", "x", "--domain", "y", "--out", _folder.Path);

        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3);
        run.Error.ShouldContain($"{_folder.Path} is a folder; --out names the file to write, such as tutor.zip.");
        run.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task AFileThatExistsIsNotOverwritten()
    {
        File.WriteAllText(Out, "thesis");

        (await MakeAsync()).Error.ShouldBe($"The file {Out} exists; name another, or delete it first.{Environment.NewLine}");
        File.ReadAllText(Out).ShouldBe("thesis");
    }

    [Fact]
    public async Task AFolderThatDoesNotExistIsSaid()
    {
        var run = await RunAsync("--app-id", AppId, "--domain", Domain, "--out", Path.Combine(_folder.Path, "nowhere", "tutor.zip"));

        run.Error.ShouldStartWith($"The file {Path.Combine(_folder.Path, "nowhere", "tutor.zip")} cannot be written: ");
        run.ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData("manifest.json: name.short has 31 characters; at most 30 are allowed.", "name.short", "\"1234567890123456789012345678901\"")]
    [InlineData("manifest.json: description.short has 81 characters; at most 80 are allowed.", "description.short", "\"123456789012345678901234567890123456789012345678901234567890123456789012345678901\"")]
    [InlineData("manifest.json: developer.name has 33 characters; at most 32 are allowed.", "developer.name", "\"123456789012345678901234567890123\"")]
    [InlineData("manifest.json: description.full is missing.", "description.full", null)]
    [InlineData("manifest.json: icons is missing.", "icons", null)]
    [InlineData("manifest.json: name must be of the type object.", "name", "\"x\"")]
    [InlineData("manifest.json: manifestVersion must be \"1.29\".", "manifestVersion", "\"1.17\"")]
    [InlineData("manifest.json: accentColor cannot be 'blue'; it must match ^#[0-9a-fA-F]{6}$.", "accentColor", "\"blue\"")]
    [InlineData("manifest.json: nickname is not known to the schema.", "nickname", "\"x\"")]
    [InlineData("manifest.json: defaultInstallScope cannot be \"school\"; allowed: \"personal\", \"team\", \"groupChat\", \"meetings\", \"copilot\".", "defaultInstallScope", "\"school\"")]
    [InlineData("manifest.json: permissions has 3 entries; at most 2 are allowed.", "permissions", "[\"identity\", \"identity\", \"identity\"]")]
    [InlineData("manifest.json: description.features has 0 entries; at least 1 are needed.", "description.features", "[]")]
    [InlineData("The file big.png is missing in FOLDER.", "icons.color", "\"big.png\"")]
    [InlineData("manifest.json: '../color.png' must be the plain name of a file beside it.", "icons.color", "\"../color.png\"")]
    [InlineData("manifest.json: nothing fills {{school}}; there are {{appId}}, {{domain}}, {{version}}.", "developer.name", "\"{{school}}\"")]
    public async Task AManifestThatTeamsWouldRefuseIsSaid(string sentence, string path, string? value)
    {
        var template = Template();
        Change(Path.Combine(template, "manifest.json"), path.Split('.'), value);

        (await MakeAsync("--template", template)).ShouldBeRefused(sentence.Replace("FOLDER", template, StringComparison.Ordinal), Out);
    }

    [Theory]
    [InlineData("bn.json: name.short has 31 characters; at most 30 are allowed.", "name.short", "\"1234567890123456789012345678901\"")]
    [InlineData("bn.json: name.full is missing; without it the manifest's own text is shown.", "name.full", null)]
    [InlineData("bn.json: nickname is not known to the schema.", "nickname", "\"x\"")]
    [InlineData("bn.json: bots[0].commandLists[0].commands[9].title translates nothing: manifest.json has no such text.", "bots[0].commandLists[0].commands[9].title", "\"x\"")]
    public async Task ALanguageFileThatDoesNotFitTheManifestIsSaid(string sentence, string key, string? value)
    {
        var template = Template();
        Change(Path.Combine(template, "bn.json"), [key], value);

        (await MakeAsync("--template", template)).ShouldBeRefused(sentence, Out);
    }

    [Fact]
    public async Task JsonThatCannotBeReadIsSaidWithItsLine()
    {
        var template = Template();
        File.WriteAllText(Path.Combine(template, "hi.json"), "{\n  \"name.short\": }\n");
        var run = await MakeAsync("--template", template);
        run.Error.ShouldStartWith("hi.json is not valid JSON, line 2: ");
        run.ExitCode.ShouldBe(2);

        File.WriteAllText(Path.Combine(template, "hi.json"), """{ "name.short": "a", "name.short": "b" }""");
        (await MakeAsync("--template", template)).Error.ShouldStartWith("hi.json is not valid JSON: Duplicate property 'name.short'");
    }

    [Fact]
    public async Task AFolderWithoutAManifestIsSaid() =>
        (await MakeAsync("--template", _folder.Path)).ShouldBeRefused($"The file manifest.json is missing in {_folder.Path}.", Out);

    [Theory]
    [InlineData("color.png is not a PNG image.", "color.png", 0, "")]
    [InlineData("color.png is 191 × 191 pixels; it must be 192 × 192.", "color.png", 191, "ffffffff")]
    [InlineData("outline.png is 48 × 48 pixels; it must be 32 × 32.", "outline.png", 48, "ffffffff")]
    [InlineData("outline.png must be drawn in white only; the pixel at 0, 0 is #0b5a8a.", "outline.png", 32, "0b5a8aff")]
    [InlineData("outline.png must have a transparent ground.", "outline.png", 32, "ffffffff")]
    [InlineData("outline.png shows nothing.", "outline.png", 32, Clear)]
    public async Task AnIconThatTeamsWouldRefuseIsSaid(string sentence, string icon, int size, string rgba)
    {
        var template = Template();
        File.WriteAllBytes(Path.Combine(template, icon), size == 0 ? "GIF89a"u8.ToArray() : SolidPng.Of(size, Convert.FromHexString(rgba)));

        (await MakeAsync("--template", template)).ShouldBeRefused(sentence, Out);
    }

    [Fact]
    public async Task AnOutlineWithoutTransparencyOrTornIsSaid()
    {
        var template = Template();
        var outline = Path.Combine(template, "outline.png");
        var good = File.ReadAllBytes(outline);
        const string Sentence = "outline.png must be saved with red, green, blue and transparency of eight bits each (RGBA), not interlaced.";

        var palette = (byte[])good.Clone();
        palette[25] = 3;
        File.WriteAllBytes(outline, palette);
        (await MakeAsync("--template", template)).ShouldBeRefused(Sentence, Out);

        File.WriteAllBytes(outline, SolidPng.Of(32, Convert.FromHexString("ffffffff"), lines: 31));
        (await MakeAsync("--template", template)).ShouldBeRefused(Sentence, Out);

        File.WriteAllBytes(outline, good[..(good.Length / 2)]);
        (await MakeAsync("--template", template)).ShouldBeRefused("outline.png is not a PNG image.", Out);
    }

    private string Out => Path.Combine(_folder.Path, "tutor.zip");

    private Task<CommandRun> MakeAsync(params string[] more) => RunAsync(["--app-id", AppId, "--domain", Domain, "--out", Out, .. more]);

    private static Task<CommandRun> RunAsync(params string[] args) => CommandRun.OfAsync(["teams-package", .. args]);

    /// <summary>A copy of the product's own template, to be spoilt.</summary>
    private string Template()
    {
        var copy = Directory.CreateDirectory(Path.Combine(_folder.Path, "template")).FullName;
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("infra", "teams")))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)), overwrite: true);
        return copy;
    }

    /// <summary>Sets what stands at a path of a JSON file, or removes it.</summary>
    private static void Change(string file, string[] path, string? value)
    {
        var root = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        var parent = path[..^1].Aggregate(root, (node, name) => node[name]!.AsObject());
        parent.Remove(path[^1]);
        if (value is not null)
            parent.Add(path[^1], JsonNode.Parse(value));
        File.WriteAllText(file, root.ToJsonString());
    }

    private static JsonNode Json(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return JsonNode.Parse(reader.ReadToEnd())!;
    }

    private static Dictionary<string, string> Texts(JsonNode file, bool nested) => new[] { "name.short", "name.full", "description.short", "description.full" }
        .ToDictionary(key => key, key => (nested ? file[key.Split('.')[0]]![key.Split('.')[1]] : file[key])!.GetValue<string>());
}
