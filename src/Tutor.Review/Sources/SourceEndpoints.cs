using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Review.Sources;

internal static class SourceEndpoints
{
    // Set by the chat page's language switch.
    private const string LanguageCookie = "tutor-language";

    private static readonly string[] s_reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapSources(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/sources", s_reading, List);
        endpoints.MapMethods("/sources/{**document}", s_reading, Read);
    }

    private static IResult List(HttpContext context, ILibrary library) =>
        Show<DocumentList>(context, StatusCodes.Status200OK, new()
        {
            [nameof(DocumentList.Documents)] = library.Current.Documents,
            [nameof(DocumentList.Language)] = ReadersLanguage(context) ?? LanguageTag.Bengali,
        });

    // The id is looked up among the documents that were read and never becomes a path of the file system.
    private static IResult Read(HttpContext context, ILibrary library, string document) =>
        library.Current.FindDocument(document) is { } found
            ? Show<DocumentPage>(context, StatusCodes.Status200OK, new()
            {
                [nameof(DocumentPage.Document)] = found,
                [nameof(DocumentPage.Language)] = ReadersLanguage(context) ?? found.Language,
            })
            : Show<NoSuchDocument>(context, StatusCodes.Status404NotFound, []);

    private static LanguageTag? ReadersLanguage(HttpContext context) => LanguageTags.Parse(context.Request.Cookies[LanguageCookie]);

    private static Page<TPage> Show<TPage>(HttpContext context, int status, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        // A corrected document shows at once.
        context.Response.Headers.CacheControl = "no-cache";
        return new Page<TPage>(status, parameters);
    }
}
