using Microsoft.Extensions.Configuration.Memory;

namespace Tutor.Service.Hosting;

internal static class Defaults
{
    private const string Address = "http://localhost:3978";

    // Any of these says where to listen; a default address beside them would win over some and warn about others.
    private static readonly string[] s_addressKeys = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    /// <summary>Makes the service run with no configuration at all: its address and a quiet log.</summary>
    /// <remarks>The defaults have the lowest rank: files, environment and command line override each of them.</remarks>
    public static void AddDefaults(this WebApplicationBuilder builder)
    {
        var defaults = new Dictionary<string, string?>
        {
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
            // It warns that the keys of sessions lie unencrypted on the disk: so does everything else in the data folder, readable by its owner only.
            ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
        };
        if (!s_addressKeys.Any(key => builder.Configuration.GetSection(key).Exists()))
            defaults["urls"] = Address;
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = defaults });

        // Pages and assets are served from the source tree under `dotnet run` in every environment, not in Development only.
        builder.WebHost.UseStaticWebAssets();
    }
}
