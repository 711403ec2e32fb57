using Tutor.Service.Hosting;

namespace Tutor.Service.Commands;

/// <summary>Tells switches that are settings (<c>--Tutor:Knowledge:Folder DIR</c>) from the words of a command.</summary>
internal static class SettingSwitches
{
    // The host's own names, and the Bot Framework's, have no section before a colon.
    private static readonly HashSet<string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        "urls", "http_ports", "https_ports", "environment", "contentRoot", "applicationName", "webroot", "AllowedHosts",
        "MicrosoftAppId", "MicrosoftAppType", "MicrosoftAppTenantId", "MicrosoftAppPassword",
    };

    // hostBuilder is the generic host's own; the test host sets it.
    private static readonly HashSet<string> s_sections = new(StringComparer.OrdinalIgnoreCase) { "Tutor", "Logging", "Kestrel", "hostBuilder" };

    /// <returns>The words of the command in their order, and the settings as <c>--key=value</c>. After <c>--</c> everything is the command's.</returns>
    /// <exception cref="SettingsException">A setting without a value, or of a section that nobody reads.</exception>
    public static (string[] Command, string[] Settings) Split(IReadOnlyList<string> args)
    {
        List<string> command = [], settings = [];
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--")
            {
                command.AddRange(args.Skip(i));
                break;
            }

            if (Key(args[i]) is not { } key)
                command.Add(args[i]);
            else if (args[i].Contains('='))
                settings.Add(args[i]);
            else if (i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal))
                settings.Add($"--{key}={args[++i]}");
            else
                throw new SettingsException($"The setting {args[i]} needs a value, as in {args[i]} VALUE.");
        }

        return ([.. command], [.. settings]);
    }

    /// <summary>The key of a setting switch; null for a word of the command.</summary>
    private static string? Key(string word)
    {
        if (!word.StartsWith("--", StringComparison.Ordinal))
            return null;
        var key = word[2..].Split('=')[0];
        if (s_names.Contains(key) || s_sections.Contains(key.Split(':')[0]))
            return key;
        return key.Contains(':') && !key.Contains(' ')
            ? throw new SettingsException($"There is no setting {word}; settings begin with --Tutor:, --Logging: or --Kestrel:.")
            : null;
    }
}
