using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Tutor.Transcripts;

namespace Tutor.Service.Hosting;

/// <summary>Says in one sentence why the service cannot start and what to change.</summary>
internal static partial class StartupFailure
{
    private const string NoAddress = "--urls (or ASPNETCORE_URLS) is not an address to listen on; write it as http://localhost:3978.";

    /// <returns>Null for a failure that the person at the keyboard cannot mend by a setting.</returns>
    public static string? Sentence(Exception failure) => failure switch
    {
        SettingsException => failure.Message,
        TranscriptStoreException => failure.Message,
        OptionsValidationException invalid => OptionsSentence(invalid),
        AggregateException { InnerExceptions: [var only] } => Sentence(only),
        IOException { InnerException: AddressInUseException } =>
            $"{AddressIn(failure.Message)} is in use by another program; stop it, or choose another address with --urls http://localhost:PORT.",
        FormatException or InvalidOperationException when failure.Message.Contains("url", StringComparison.OrdinalIgnoreCase) => NoAddress,
        ArgumentOutOfRangeException { ParamName: "port" } => NoAddress,
        InvalidOperationException { Message: var message } when BinderMessage().Match(message) is { Success: true } match =>
            $"{match.Groups["key"].Value} cannot be '{match.Groups["value"].Value}'.",
        _ => null,
    };

    private static string OptionsSentence(OptionsValidationException invalid)
    {
        var first = invalid.Failures.FirstOrDefault() ?? invalid.Message;
        if (AnnotationMessage().Match(first) is { Success: true } wrapped)
            first = wrapped.Groups["sentence"].Value;
        if (SettingsCheck.SectionOf(invalid.OptionsType) is not { } section || RangeMessage().Match(first) is not { Success: true } match)
            return first;

        var setting = $"{section}:{match.Groups["member"].Value.Replace('.', ':')}";
        if (match.Groups["length"] is { Success: true } length)
            return $"{setting} must have at least {length.Value} characters.";
        return match.Groups["must"] is { Success: true } must ? $"{setting} {must.Value}" : $"{setting} must have a value.";
    }

    private static string AddressIn(string message) => Address().Match(message) is { Success: true } match ? match.Value : "The address";

    // Microsoft.Extensions.Options.DataAnnotations wraps each attribute's sentence in this one.
    [GeneratedRegex(@"^DataAnnotation validation failed for .*? with the error: '(?<sentence>.*)'\.$", RegexOptions.Singleline)]
    private static partial Regex AnnotationMessage();

    // The attributes' own sentences, as the validators of the library and of its source generator put them.
    [GeneratedRegex(
        @"^(?:\w+: )?The (?:field )?(?:\w+Options\.)?(?<member>[\w.]+) (?:must be a string or array type with a minimum length of '(?<length>\d+)'\.|(?<must>must .*)|field is required\.)$",
        RegexOptions.Singleline)]
    private static partial Regex RangeMessage();

    [GeneratedRegex(@"^Failed to convert configuration value '?(?<value>.*?)'? at '(?<key>[^']+)'")]
    private static partial Regex BinderMessage();

    [GeneratedRegex(@"https?://[^\s]+?(?=:? |$)")]
    private static partial Regex Address();
}
