using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tutor.Service.Api;
using Tutor.Service.Hosting;
using Tutor.Service.TeamsPackaging;

namespace Tutor.Service.Commands;

/// <summary><c>teams-package</c>: the app package that an administrator uploads to Teams.</summary>
internal static partial class TeamsPackageCommand
{
    private static readonly Option<string> s_appId = new("--app-id") { Required = true, Description = "The bot's Microsoft App ID (MicrosoftAppId)." };

    private static readonly Option<string> s_domain = new("--domain") { Required = true, Description = "The host name under which the service is reached, such as tutor.school.example." };

    private static readonly Option<string> s_out = new("--out") { Required = true, Description = "The package to write, such as tutor.zip; it must not exist yet." };

    private static readonly Option<string> s_version = new("--app-version")
    {
        Description = "The version of the package; Teams takes an update only with a higher one. 1.0.0 without it.",
        DefaultValueFactory = _ => "1.0.0",
    };

    private static readonly Option<string?> s_template = new("--template") { Description = "A folder with manifest.json, icons and language files of your own; infra/teams without it." };

    private static readonly Option<bool> s_json = new("--json") { Description = "Write what was made as JSON." };

    public static Command Create(CommandHost host)
    {
        var command = new Command("teams-package", "Makes the app package for Microsoft Teams: fills the manifest in, checks it, its languages and icons, and zips them.")
        {
            s_appId, s_domain, s_out, s_version, s_template, s_json,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, host, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CommandHost host, CancellationToken cancellation)
    {
        var (appId, domain, version) = (parsed.GetValue(s_appId)!, parsed.GetValue(s_domain)!, parsed.GetValue(s_version)!);
        var path = Path.GetFullPath(parsed.GetValue(s_out)!);
        var faults = Faults(appId, domain, version, path).ToList();
        var values = new Dictionary<string, string> { ["appId"] = appId, ["domain"] = domain, ["version"] = version };
        IReadOnlyList<PackageFile> files = faults.Count == 0 ? TeamsTemplate.Fill(parsed.GetValue(s_template) ?? TeamsTemplate.Own, values, faults) : [];
        if (faults.Count > 0)
        {
            foreach (var fault in faults)
                await host.Error.WriteLineAsync(fault);
            return ExitCodes.Usage;
        }

        var package = PackageZip.Of(files);
        await WriteAsync(path, package, cancellation);
        var response = new TeamsPackageResponse(path, package.Length, Convert.ToHexStringLower(SHA256.HashData(package)), appId, domain, version, [.. files.Select(file => file.Name)]);
        await host.Output.WriteLineAsync(parsed.GetValue(s_json)
            ? JsonSerializer.Serialize(response, ApiJson.Indented.TeamsPackageResponse)
            : $"{path}: {string.Join(", ", response.Files)}. Upload it in the Teams admin center, or in Teams under Apps, Manage your apps.");
        return ExitCodes.Done;
    }

    private static IEnumerable<string> Faults(string appId, string domain, string version, string path)
    {
        if (!Guid.TryParseExact(appId, "D", out var id) || id == Guid.Empty)
            yield return $"--app-id cannot be '{appId}'; it is the bot's Microsoft App ID, such as 1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f.";
        if (!Domain().IsMatch(domain))
            yield return $"--domain cannot be '{domain}'; it is the host name alone, such as tutor.school.example, without https://, port and path.";
        if (!Version().IsMatch(version))
            yield return $"--app-version cannot be '{version}'; it is three numbers, such as 1.0.1.";
        if (File.Exists(path))
            yield return $"The file {path} exists; name another, or delete it first.";
        else if (Directory.Exists(path))
            yield return $"{path} is a folder; --out names the file to write, such as tutor.zip.";
    }

    private static async Task WriteAsync(string path, byte[] package, CancellationToken cancellation)
    {
        try
        {
            await File.WriteAllBytesAsync(path, package, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The file {path} cannot be written: {e.Message}");
        }
    }

    // RFC 1123 labels with at least one dot, in small letters; Teams reaches the service from the internet, so a name without a dot will not do.
    [GeneratedRegex(@"^(?=.{4,253}\z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Domain();

    // The manifest's versions follow semver.org; four digits are plenty for each number.
    [GeneratedRegex(@"^(0|[1-9]\d{0,3})(\.(0|[1-9]\d{0,3})){2}\z", RegexOptions.ECMAScript)]
    private static partial Regex Version();
}
