namespace Tutor.Service.Hosting;

internal static class WebServer
{
    // Room for everything that a page or a channel posts; the API reads far less (Tutor:Limits:BodyKilobytes).
    private const long MaxRequestBodyBytes = 1024 * 1024;

    public static void AddWebServer(this WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaxRequestBodyBytes;
    });
}
