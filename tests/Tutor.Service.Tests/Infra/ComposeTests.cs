using System.Text.RegularExpressions;

namespace Tutor.Service.Tests.Infra;

/// <summary>The files of <c>infra/docker</c> agree with the product and with each other. Whether a container engine likes them, only one can say.</summary>
public sealed partial class ComposeTests
{
    private static readonly string s_compose = Docker("compose.yaml");
    private static readonly string s_image = Docker("Dockerfile");

    [Fact]
    public void EverySettingInComposeIsKnownToTheProduct()
    {
        var settings = ContainerSettings.In(s_compose, Setting());

        settings.Keys.ShouldContain("Tutor:Transcripts:ConnectionString");
        ContainerSettings.ShouldBeKnown(settings);
    }

    [Fact]
    public void EverySettingInTheImageIsKnownToTheProduct() => ContainerSettings.ShouldBeKnown(ContainerSettings.In(s_image, ImageSetting()));

    [Fact]
    public void TheExampleOfTheSecretsNamesEveryVariableThatMustBeSetAndNoOther()
    {
        var example = EnvironmentLine().Matches(Docker(".env.example")).Select(line => line.Groups["name"].Value).ToList();
        var used = Variable().Matches(s_compose).Select(use => use.Groups["name"].Value).ToHashSet();
        var needed = Variable().Matches(s_compose).Where(use => use.Groups["how"].Value == ":?").Select(use => use.Groups["name"].Value).ToHashSet();

        example.ShouldBeUnique();
        needed.Except(example).ShouldBeEmpty();
        example.Except(used).ShouldBeEmpty();
    }

    [Fact]
    public void TheSecretsAreNeverCommitted() => File.ReadAllLines(Repository.PathOf(".gitignore")).ShouldContain(".env");

    [Fact]
    public void TheProxyAndTheHealthCheckKnockAtThePortThatTheImageListensOn()
    {
        s_image.ShouldContain("ASPNETCORE_HTTP_PORTS=8080");
        s_image.ShouldContain("EXPOSE 8080");
        Docker("Caddyfile").ShouldContain("reverse_proxy tutor:8080");
        Docker("health.sh").ShouldContain("${ASPNETCORE_HTTP_PORTS:-8080}");
    }

    [Fact]
    public void TheImageStartsThisProgramAndWritesIntoItsVolumeOnly()
    {
        s_image.ShouldContain($"ENTRYPOINT [\"/app/{typeof(Program).Assembly.GetName().Name}\"]");
        s_image.ShouldContain("Tutor__Knowledge__DataFolder=/data");
        s_image.ShouldContain("VOLUME /data");
        s_image.ShouldContain("USER $APP_UID");
        s_compose.ShouldContain("read_only: true");
        s_compose.ShouldContain("- data:/data");
        s_compose.ShouldContain("Tutor__Knowledge__Folder: /library");
        s_compose.ShouldContain(":/library:ro");
    }

    [Fact]
    public void WhatTheImageIsBuiltFromExistsAndIsNotIgnored()
    {
        var given = File.ReadAllLines(Repository.PathOf(".dockerignore")).Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();
        foreach (var path in given)
            (File.Exists(Repository.PathOf(path)) || Directory.Exists(Repository.PathOf(path))).ShouldBeTrue(path);
        string[] needed = [".editorconfig", "Directory.Build.props", "Directory.Packages.props", "global.json", "src", "knowledge", "infra/teams", "infra/docker/health.sh"];
        given.ShouldBe(needed, ignoreOrder: true);
    }

    internal static string Docker(string file) => File.ReadAllText(Repository.PathOf("infra", "docker", file));

    [GeneratedRegex(@"^ +(?<name>Tutor__\w+): (?<value>.+)$", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex(@"(?<name>Tutor__\w+)=(?<value>\S+)")]
    private static partial Regex ImageSetting();

    [GeneratedRegex(@"\$\{(?<name>\w+)(?<how>:[?-])?")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^#?(?<name>[A-Z_]+)=", RegexOptions.Multiline)]
    private static partial Regex EnvironmentLine();
}
