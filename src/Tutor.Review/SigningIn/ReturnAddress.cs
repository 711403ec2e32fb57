namespace Tutor.Review.SigningIn;

/// <summary>Where to go after signing in or choosing a language: a page of <c>/review</c>, whatever the address says.</summary>
internal static class ReturnAddress
{
    public const string Default = "/review";

    /// <returns>Path and query, ready for a Location header; <see cref="Default"/> for anything that does not lead to a page of <c>/review</c>.</returns>
    public static string Of(string? asked) => Read(asked) ?? Default;

    /// <returns>The same; null for anything that does not lead to a page of <c>/review</c>.</returns>
    public static string? Read(string? asked)
    {
        // Parsed as a browser would resolve it, on a host that stands for this one: dots are gone, and other letters than ASCII are escaped.
        if (asked is not ['/', ..] || !Uri.TryCreate($"http://this.invalid{asked}", UriKind.Absolute, out var address) || address.Host != "this.invalid")
            return null;
        var path = address.AbsolutePath;
        return path == Default || (path.StartsWith(Default + "/", StringComparison.Ordinal) && !path.StartsWith(SignInEndpoints.Address + "/", StringComparison.Ordinal))
            ? address.PathAndQuery
            : null;
    }
}
