using Microsoft.Extensions.Options;
using Npgsql;
using Tutor.Transcripts;

namespace Tutor.Storage;

/// <summary>Checks what only the drivers know.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<TranscriptOptions>
{
    private const string Setting = $"{TranscriptOptions.Section}:ConnectionString";
    private const string Example = "write it as Host=localhost;Database=tutor;Username=tutor;Password=….";

    public ValidateOptionsResult Validate(string? name, TranscriptOptions options)
    {
        if (options.Store != TranscriptStoreKind.Postgres || string.IsNullOrWhiteSpace(options.ConnectionString))
            return ValidateOptionsResult.Success;
        try
        {
            return new NpgsqlConnectionStringBuilder(options.ConnectionString).Host is { Length: > 0 }
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail($"{Setting} names no host; {Example}");
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // Not the driver's message: it may hold the password.
            return ValidateOptionsResult.Fail($"{Setting} cannot be read; {Example}");
        }
    }
}
