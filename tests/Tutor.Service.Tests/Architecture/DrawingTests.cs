using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Tutor.Service.Tests.Architecture;

public sealed partial class DrawingTests
{
    [Fact]
    public void TheDrawingShowsWhichProjectKnowsWhich()
    {
        var drawn = DrawnProject().Matches(File.ReadAllText(Repository.PathOf("src", "README.md")))
            .ToDictionary(line => line.Groups["project"].Value, line => Names(line.Groups["knows"].Value));

        foreach (var (project, knows) in References())
        {
            drawn.ShouldContainKey(project, "src/README.md does not draw it");
            drawn[project].ShouldBe(knows, ignoreOrder: true, project);
        }

        drawn.Keys.ShouldBe(References().Keys, ignoreOrder: true, "src/README.md draws a project that does not exist");
    }

    [Fact]
    public void EverySourceProjectIsTestedByAProjectOfItsName()
    {
        foreach (var project in References().Keys)
            File.Exists(Repository.PathOf("tests", $"{project}.Tests", $"{project}.Tests.csproj")).ShouldBeTrue(project);
    }

    [Fact]
    public void EveryProjectIsInTheSolution()
    {
        var solution = File.ReadAllText(Repository.PathOf("Tutor.sln"));
        string[] folders = ["src", "tests"];
        foreach (var project in folders.SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories)))
            solution.ShouldContain(Path.GetFileName(project));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/README.md")]
    [InlineData("tests/README.md")]
    [InlineData("infra/README.md")]
    [InlineData("infra/teams/README.md")]
    public void EveryLinkOfAReadmeLeadsSomewhere(string readme)
    {
        var file = Repository.PathOf(readme);
        foreach (var target in Link().Matches(File.ReadAllText(file)).Select(link => link.Groups["target"].Value).Where(target => !target.Contains("://", StringComparison.Ordinal)))
        {
            var path = Path.Combine(Path.GetDirectoryName(file)!, target.Split('#')[0]);
            (File.Exists(path) || Directory.Exists(path)).ShouldBeTrue($"{readme} links to {target}");
        }
    }

    private static Dictionary<string, string[]> References() => Directory
        .EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
        .ToDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            file => XDocument.Load(file).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value).Replace("Tutor.", "", StringComparison.Ordinal))
                .ToArray());

    private static string[] Names(string knows) =>
        knows.Trim() is "nobody" ? [] : knows.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // A line of the drawing: the project, what it holds, an arrow, the projects that it may know.
    [GeneratedRegex(@"^  (?<project>Tutor\.\w+) .*→ (?<knows>.+)$", RegexOptions.Multiline)]
    private static partial Regex DrawnProject();

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+[^)\s]*)\)")]
    private static partial Regex Link();
}
