using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Tutor.Service.Hosting;

namespace Tutor.Service.Tests.Infra;

/// <summary>The settings that a file of <c>infra</c> gives to the service as environment variables.</summary>
internal static partial class ContainerSettings
{
    /// <param name="assignment">Finds a <c>name</c> and its <c>value</c>.</param>
    public static Dictionary<string, string?> In(string file, Regex assignment) => assignment.Matches(file)
        .DistinctBy(match => match.Groups["name"].Value)
        .ToDictionary(match => match.Groups["name"].Value.Replace("__", ":", StringComparison.Ordinal), match => (string?)Filled(match.Groups["value"].Value));

    public static void ShouldBeKnown(Dictionary<string, string?> settings)
    {
        settings.ShouldNotBeEmpty();
        Should.NotThrow(() => SettingsCheck.Run(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
    }

    // ${NAME:-value} is the value; what must be set stands for a host name, which no setting's type minds.
    private static string Filled(string value) => Variable().Replace(value.Trim('\'', '"'), use => use.Groups["default"] is { Success: true } set ? set.Value : "tutor.school.example");

    [GeneratedRegex(@"\$\{\w+(:-(?<default>[^}]*)|:\?[^}]*)?\}")]
    private static partial Regex Variable();
}
