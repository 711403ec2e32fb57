namespace Tutor.Service.Hosting;

internal static class WebServer
{
    // The largest body that any endpoint reads is an upload that the web chat refuses politely (Tutor:DirectLine:MaxUploadBytes);
    // each endpoint bounds what it reads itself, the API at Tutor:Limits:BodyKilobytes.
    private const long MaxRequestBodyBytes = 30_000_000;

    public static void AddWebServer(this WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaxRequestBodyBytes;
    });
}
