using Microsoft.AspNetCore.Http;
using Tutor.Language;

namespace Tutor.Review.Layout;

/// <summary>The languages of the teachers' pages. Students have <see cref="LanguageTag"/>: nobody asks the tutor in English.</summary>
public enum PageLanguage
{
    Bengali,
    Hindi,
    English,
}

internal static class PageLanguages
{
    // Not the students' cookie, which knows no English.
    private const string Cookie = "tutor-review-language";

    public static IReadOnlyList<PageLanguage> All { get; } = [PageLanguage.Bengali, PageLanguage.Hindi, PageLanguage.English];

    /// <summary>The BCP 47 tag.</summary>
    public static string Code(this PageLanguage language) => language switch
    {
        PageLanguage.Bengali => "bn",
        PageLanguage.Hindi => "hi",
        _ => "en",
    };

    /// <summary>What its speakers call it.</summary>
    public static string OwnName(this PageLanguage language) => language switch
    {
        PageLanguage.Bengali => "বাংলা",
        PageLanguage.Hindi => "हिन्दी",
        _ => "English",
    };

    /// <summary>Reads a BCP 47 tag by its primary subtag; null for any other language.</summary>
    public static PageLanguage? Parse(string? code) => code?.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "bn" => PageLanguage.Bengali,
        "hi" => PageLanguage.Hindi,
        "en" => PageLanguage.English,
        _ => null,
    };

    /// <summary>The language that the teacher chose, with this very request or before, else the first that the browser asks for and the pages have, else Bengali.</summary>
    public static PageLanguage Of(HttpRequest request) =>
        request.HttpContext.Items[Cookie] as PageLanguage?
        ?? Parse(request.Cookies[Cookie])
        ?? request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(wanted => wanted.Quality ?? 1)
            .Select(wanted => Parse(wanted.Value.Value))
            .FirstOrDefault(known => known is not null)
        ?? PageLanguage.Bengali;

    public static void Choose(HttpResponse response, PageLanguage language)
    {
        response.HttpContext.Items[Cookie] = language;
        response.Cookies.Append(Cookie, language.Code(), new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            Path = "/review",
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = response.HttpContext.Request.IsHttps,
            IsEssential = true,
        });
    }
}
