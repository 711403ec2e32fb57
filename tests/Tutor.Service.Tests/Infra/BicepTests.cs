using System.Text.RegularExpressions;

namespace Tutor.Service.Tests.Infra;

/// <summary>What the templates for Azure say of the product is so. They are compiled where Bicep is.</summary>
public sealed partial class BicepTests
{
    private static readonly string s_tutor = Azure("modules/tutor.bicep");

    [Fact]
    public void EverySettingThatAzureIsGivenIsKnownToTheProduct() => ContainerSettings.ShouldBeKnown(ContainerSettings.In(s_tutor, Setting()));

    [Fact]
    public async Task EveryProbeAsksAnAddressThatTheServiceHas()
    {
        using var service = new ServiceHost();
        using var client = service.CreateClient();
        var paths = Probe().Matches(s_tutor).Select(probe => probe.Groups["path"].Value).ToHashSet();

        paths.ShouldBe(["/health/live", "/health/ready"], ignoreOrder: true);
        foreach (var path in paths)
            ((int)(await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode).ShouldBe(200, path);
        s_tutor.ShouldContain("targetPort: 8080");
    }

    [Fact]
    public void EveryParameterIsExplained()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("infra", "azure"), "*.bicep", SearchOption.AllDirectories))
        {
            // A parameter's decorators stand right above it, up to an empty line.
            var blocks = File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n\n");
            foreach (var block in blocks.Where(block => Parameter().IsMatch(block)))
            {
                Parameter().Count(block).ShouldBe(1, file);
                block.ShouldContain("@description('", customMessage: file);
            }
        }
    }

    [Fact]
    public void QdrantIsOfOneVersionEverywhere() =>
        Qdrant().Match(Azure("modules/qdrant.bicep")).Value.ShouldBe(Qdrant().Match(ComposeTests.Docker("compose.yaml")).Value);

    private static string Azure(string file) => File.ReadAllText(Repository.PathOf("infra", "azure", file));

    [GeneratedRegex(@"name: '(?<name>Tutor__\w+)', (value: '?(?<value>[^' ]+)|secretRef)")]
    private static partial Regex Setting();

    [GeneratedRegex(@"path: '(?<path>/health/[^']+)'")]
    private static partial Regex Probe();

    [GeneratedRegex(@"^param \w+ ", RegexOptions.Multiline)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"qdrant/qdrant:v[\d.]+[\w-]*")]
    private static partial Regex Qdrant();
}
