using Tutor.Answering;
using Tutor.Channels;
using Tutor.Knowledge;
using Tutor.Models;
using Tutor.Qdrant;
using Tutor.Review;
using Tutor.Service.Api;
using Tutor.Service.Commands;
using Tutor.Service.Hosting;
using Tutor.Storage;
using Tutor.Transcripts;
using Tutor.Transcripts.CheckedAnswers;

return await TutorCommandLine.RunAsync(args, Compose, Console.Out, Console.Error);

/// <summary>The whole tutor in one screen: what it is made of, and where requests go.</summary>
public sealed partial class Program
{
    /// <param name="settings">Switches such as <c>--Tutor:Knowledge:Folder=DIR</c> and <c>--urls=…</c>.</param>
    /// <param name="adapt">What a command or a test does differently; runs last, before the host is built.</param>
    internal static WebApplication Compose(string[] settings, Action<WebApplicationBuilder>? adapt = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings,
            ApplicationName = typeof(Program).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.AddDefaults();
        builder.AddWebServer();
        builder.AddAssets();
        builder.Services
            .AddVendorSdks()
            .AddKnowledge(builder.Configuration)
            .AddQdrant(builder.Configuration)
            .AddTranscripts(builder.Configuration)
            .AddStorage()
            .AddCheckedAnswers(builder.Configuration)
            .AddModels(builder.Configuration)
            .AddAnswering()
            .AddChannels(builder.Configuration)
            .AddReview()
            .AddLimits()
            .AddApi()
            .AddHealth()
            .AddHostedService<WarmUp>();
        adapt?.Invoke(builder);
        SettingsCheck.Run(builder.Configuration);

        var app = builder.Build();
        app.UseProblems();
        app.UseSecurityHeaders();
        app.UseLimits();
        app.UseAssets();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapApi();
        app.MapHealth();
        app.MapChannels();
        app.MapAssets();
        app.MapReview();
        return app;
    }
}
