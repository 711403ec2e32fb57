namespace Tutor.Service.Tests.Architecture;

/// <summary>The vendors' SDKs are behind the ports and nowhere else.</summary>
public sealed class SdkPartsTests
{
    // What is written against an SDK cannot be compiled here: it has to be small enough to be obviously right.
    private const int MostLines = 300;

    [Fact]
    public void SemanticKernelIsKnownToOneSmallFolder()
    {
        var folder = Repository.PathOf("src", "Tutor.Models", "Sdk");
        var files = Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("Microsoft.SemanticKernel", StringComparison.Ordinal))
            .ToList();

        files.ShouldNotBeEmpty();
        files.ShouldAllBe(file => Path.GetDirectoryName(file) == folder);
        Directory.EnumerateFiles(folder).Sum(file => File.ReadLines(file).Count()).ShouldBeLessThan(MostLines);
    }
}
