using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Tutor.Testing;

namespace Tutor.Knowledge.Tests;

public sealed partial class ContractTests
{
    [Fact]
    public void EveryContractIsRunAgainstAnImplementation()
    {
        var contracts = typeof(PassageIndexContract).Assembly.GetTypes().Where(type => type.IsAbstract && type.Name.EndsWith("Contract", StringComparison.Ordinal)).ToList();
        var derived = TestFiles().SelectMany(file => SealedClass().Matches(File.ReadAllText(file))).Select(match => match.Groups["base"].Value).ToHashSet();

        contracts.ShouldNotBeEmpty();
        contracts.Select(contract => contract.Name).Where(name => !derived.Contains(name)).ShouldBeEmpty();
    }

    // By their source: the test projects do not know each other's assemblies.
    private static IEnumerable<string> TestFiles([CallerFilePath] string here = "") =>
        Directory.EnumerateDirectories(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..")), "*.Tests")
            .SelectMany(project => Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories));

    [GeneratedRegex(@"\bsealed\s+(?:partial\s+)?class\s+\w+(?:\([^)]*\))?\s*:\s*(?<base>\w+)")]
    private static partial Regex SealedClass();
}
