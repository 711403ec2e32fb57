using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Antiforgery;

namespace Tutor.Review.Layout;

/// <summary>Marks an address whose form holds what took somebody time to type.</summary>
internal sealed class KeepsForm;

/// <summary>What stood in a form that could not be taken: it goes along in hidden fields until it can stand in its page again.</summary>
/// <remarks>It stands in pages and in forms only: never in an address, a cookie, a store or a log.</remarks>
public sealed record KeptForm(IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    // Apart from the fields of the forms that carry it.
    private const string Prefix = "kept.";

    /// <summary>The button of a form whose press changed nothing.</summary>
    private const string Button = "do";

    /// <summary>The fields under the names that they have while they are carried.</summary>
    public IEnumerable<KeyValuePair<string, string>> Carried => Fields.Select(entry => KeyValuePair.Create(Prefix + entry.Key, entry.Value));

    /// <summary>What was posted to an address that <see cref="KeepsForm"/>; null for any other, and for a form that another site sent.</summary>
    internal static async Task<KeptForm?> OfAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<KeepsForm>() is null || !context.Request.HasFormContentType
            || context.Request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none"))
            return null;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var token = context.RequestServices.GetRequiredService<IAntiforgery>().GetTokens(context).FormFieldName;
        return new KeptForm([.. form.Where(field => field.Key != token && field.Key != Button).SelectMany(Flat)]);
    }

    /// <summary>Reads what a form carried; null when it carried nothing.</summary>
    internal static KeptForm? Read(IFormCollection carrier) =>
        carrier.Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal)).SelectMany(Flat).Select(field => KeyValuePair.Create(field.Key[Prefix.Length..], field.Value)).ToList() is { Count: > 0 } fields
            ? new KeptForm(fields)
            : null;

    private static IEnumerable<KeyValuePair<string, string>> Flat(KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> field) =>
        field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? ""));
}
