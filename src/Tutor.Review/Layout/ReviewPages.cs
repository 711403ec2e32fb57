using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tutor.Review.SigningIn;
using Tutor.Transcripts;

namespace Tutor.Review.Layout;

/// <summary>What all pages of <c>/review</c> have in common.</summary>
internal static partial class ReviewPages
{
    /// <summary>The group of the teachers' pages: for teachers only, forms guarded, kept by no browser and no proxy.</summary>
    public static RouteGroupBuilder MapReviewGroup(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/review");
        group.RequireAuthorization(ReviewPolicies.Teacher);
        group.AddEndpointFilter(GuardAsync);
        return group;
    }

    /// <summary>The choice of the language, which pages for people who are not signed in offer too.</summary>
    public static void MapLanguageChoice(this RouteGroupBuilder review) =>
        review.MapPost("/language", async (HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (PageLanguages.Parse(form["to"]) is { } language)
                PageLanguages.Choose(context.Response, language);
            return Results.LocalRedirect(ReturnAddress.Of(form["back"]));
        }).AllowAnonymous();

    /// <summary>A page, made of a component that has a parameter <c>Frame</c>.</summary>
    public static async Task<IResult> ShowAsync<TPage>(HttpContext context, Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        parameters["Frame"] = await Frame.OfAsync(context);
        return new Page<TPage>(status, parameters);
    }

    /// <summary>A page with one sentence.</summary>
    public static Task<IResult> NoticeAsync(HttpContext context, int status, Func<ShellTexts, string> sentence) =>
        ShowAsync<NoticePage>(context, new() { [nameof(NoticePage.Sentence)] = sentence(ShellTexts.In(PageLanguages.Of(context.Request))) }, status);

    /// <summary>A page that leads back to where a form was typed.</summary>
    /// <param name="address">Where the form belongs.</param>
    public static Task<IResult> KeptAsync(HttpContext context, KeptForm form, string address, int status, string sentence) =>
        ShowAsync<KeptFormPage>(
            context,
            new()
            {
                [nameof(KeptFormPage.Kept)] = form,
                [nameof(KeptFormPage.Address)] = address,
                [nameof(KeptFormPage.Sentence)] = sentence,
                [nameof(KeptFormPage.IsGood)] = status == StatusCodes.Status200OK,
            },
            status);

    private static async ValueTask<object?> GuardAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        // As antiforgery wants them: it warns of others on every page.
        context.Response.Headers.CacheControl = "no-cache, no-store";
        context.Response.Headers.Pragma = "no-cache";
        // Validation passes GET and HEAD by itself.
        if (!await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
            return await SpareAsync(context, StatusCodes.Status400BadRequest, texts => texts.FormExpiredKept, texts => texts.FormExpired);
        try
        {
            return await next(invocation);
        }
        catch (TranscriptStoreException e)
        {
            LogStoreDown(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ReviewPages).FullName!), e);
            return await SpareAsync(context, StatusCodes.Status503ServiceUnavailable, texts => texts.StoreDownKept, texts => texts.StoreDown);
        }
    }

    /// <summary>The page with what was typed, where something was; else the sentence alone.</summary>
    private static async Task<IResult> SpareAsync(HttpContext context, int status, Func<ShellTexts, string> kept, Func<ShellTexts, string> lost) =>
        await KeptForm.OfAsync(context) is { } form
            ? await KeptAsync(context, form, context.Request.Path, status, kept(ShellTexts.In(PageLanguages.Of(context.Request))))
            : await NoticeAsync(context, status, lost);

    [LoggerMessage(1, LogLevel.Error, "A page for teachers could not be shown: the transcripts' store cannot be reached")]
    private static partial void LogStoreDown(ILogger logger, Exception exception);
}
