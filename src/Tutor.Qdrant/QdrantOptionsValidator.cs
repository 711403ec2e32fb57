using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Tutor.Qdrant;

[OptionsValidator]
internal sealed partial class QdrantOptionsRanges : IValidateOptions<QdrantOptions>;

internal sealed partial class QdrantOptionsValidator : IValidateOptions<QdrantOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, QdrantOptions options)
    {
        if (options.Url is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
            return ValidateOptionsResult.Fail($"{QdrantOptions.Section}:Url must be an address such as http://localhost:6333.");
        if (!CollectionName().IsMatch(options.Collection ?? ""))
            return ValidateOptionsResult.Fail($"{QdrantOptions.Section}:Collection must consist of 1 to 200 letters, digits, _ and -.");
        if (options.CertificateAuthority is { } file && !File.Exists(file))
            return ValidateOptionsResult.Fail($"There is no file \"{file}\"; set {QdrantOptions.Section}:CertificateAuthority to the PEM file of your certificate authority.");
        if (options.CertificateAuthority is not null && options.Url.Scheme != "https")
            return ValidateOptionsResult.Fail($"{QdrantOptions.Section}:CertificateAuthority needs {QdrantOptions.Section}:Url to begin with https.");
        return ValidateOptionsResult.Success;
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,200}$")]
    private static partial Regex CollectionName();
}
