using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Review.SigningIn;

namespace Tutor.Review.Layout;

/// <summary>What stands around every page of <c>/review</c>, and what its forms need.</summary>
/// <param name="Address">Path and query of the page, to come back to when the language was changed.</param>
/// <param name="Account">The name of the account; null when nobody is signed in.</param>
/// <param name="FormField">The name of the hidden field that guards forms.</param>
/// <param name="FormToken">Its value.</param>
public sealed record Frame(PageLanguage Language, string Address, string? Account, bool IsAdministrator, string FormField, string FormToken)
{
    /// <summary>Sets the antiforgery cookie, so it must be called before the response begins.</summary>
    public static async Task<Frame> OfAsync(HttpContext context)
    {
        var token = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        var signedIn = context.User.Identity?.IsAuthenticated == true;
        return new Frame(
            PageLanguages.Of(context.Request),
            HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : context.Request.Path,
            signedIn ? context.User.FindFirstValue(ClaimTypes.Name) : null,
            signedIn && (await context.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, ReviewPolicies.Administrator)).Succeeded,
            token.FormFieldName,
            token.RequestToken!);
    }
}
