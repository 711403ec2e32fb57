using Microsoft.Net.Http.Headers;

namespace Tutor.Service.Hosting;

/// <summary>The chat page, and the files that it and the reader are made of, small and kept by the browser: many phones are on a slow line.</summary>
internal static class Assets
{
    private const string Page = "index.html";

    // npm.targets writes the version into the path, so what is behind an address never changes.
    private const string Versioned = "/lib";
    private const string ForEver = "public, max-age=31536000, immutable";

    public static void AddAssets(this WebApplicationBuilder builder)
    {
        // Files are compressed by the build; this compresses what is made per request, the reader's pages above all.
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);

        // Else a build that was not published packs every file anew for every request, and does not make it smaller.
        if (!builder.Environment.IsDevelopment())
            builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
    }

    public static void UseAssets(this WebApplication app)
    {
        app.UseResponseCompression();
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(Versioned))
                context.Response.OnStarting(KeepForEver, context.Response);
            return next(context);
        });
    }

    public static void MapAssets(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, IWebHostEnvironment host) =>
        {
            var file = host.WebRootFileProvider.GetFileInfo(Page);
            context.Response.Headers.CacheControl = "no-cache";
            return file.Exists
                ? Results.Stream(file.CreateReadStream(), "text/html; charset=utf-8", lastModified: file.LastModified,
                    entityTag: new EntityTagHeaderValue($"\"{file.LastModified.UtcTicks:x}\""))
                : Results.NotFound();
        });
    }

    private static Task KeepForEver(object state)
    {
        var response = (HttpResponse)state;
        if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status206PartialContent or StatusCodes.Status304NotModified)
            response.Headers.CacheControl = ForEver;
        return Task.CompletedTask;
    }
}
