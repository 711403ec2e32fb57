using Microsoft.Extensions.Options;

namespace Tutor.Transcripts;

/// <summary>Checks the ranges, and what one setting means for another.</summary>
[OptionsValidator]
internal sealed partial class TranscriptOptionsRanges : IValidateOptions<TranscriptOptions>;

internal sealed class TranscriptOptionsValidator : IValidateOptions<TranscriptOptions>
{
    public ValidateOptionsResult Validate(string? name, TranscriptOptions options)
    {
        if (options.Store == TranscriptStoreKind.Postgres && string.IsNullOrWhiteSpace(options.ConnectionString))
            return ValidateOptionsResult.Fail(
                $"{TranscriptOptions.Section}:Store is Postgres, so {TranscriptOptions.Section}:ConnectionString must say where it is, for example Host=localhost;Database=tutor;Username=tutor;Password=….");
        if (options.Store == TranscriptStoreKind.Sqlite && !string.IsNullOrWhiteSpace(options.ConnectionString))
            return ValidateOptionsResult.Fail(
                $"{TranscriptOptions.Section}:ConnectionString is for PostgreSQL; set {TranscriptOptions.Section}:Store to Postgres, or take it away.");
        return ValidateOptionsResult.Success;
    }
}
