using Microsoft.Extensions.Options;

namespace Tutor.Models;

[OptionsValidator]
internal sealed partial class ModelsOptionsRanges : IValidateOptions<ModelsOptions>;

/// <summary>Checks what only several settings together tell. No message holds a key.</summary>
internal sealed class ModelsOptionsValidator : IValidateOptions<ModelsOptions>
{
    public ValidateOptionsResult Validate(string? name, ModelsOptions options)
    {
        var faults = Faults("Chat", options.Chat).Concat(Faults("Embedding", options.Embedding));
        if (options.Chat is { PricePerDay: > 0, PricePerMillionInput: 0, PricePerMillionOutput: 0 })
            faults = faults.Append($"{ModelsOptions.Section}:Chat:PricePerDay bounds nothing without prices; set PricePerMillionInput and PricePerMillionOutput.");
        var all = faults.ToList();
        return all.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(all);
    }

    private static IEnumerable<string> Faults(string which, ModelConnectionOptions options)
    {
        var section = $"{ModelsOptions.Section}:{which}";
        if (!options.IsSet)
        {
            if (options.Endpoint is not null || options.ApiKey.Length > 0)
                yield return $"{section} has an Endpoint or an ApiKey but no Model; set {section}:Model to the name of the model.";
            yield break;
        }

        if (options.Endpoint is { } endpoint && (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("http" or "https")))
            yield return $"{section}:Endpoint must be a whole address such as http://localhost:11434/v1.";
        if (options.Kind == ModelKind.AzureOpenAI && options.Endpoint is null)
            yield return $"{section}:Endpoint is missing; set it to the address of the Azure OpenAI resource, such as https://NAME.openai.azure.com.";
        if (options.ApiKey.Length == 0 && (options.Kind == ModelKind.AzureOpenAI || options.Endpoint is null))
            yield return $"{section}:ApiKey is missing; only a server of your own (set {section}:Endpoint) does without.";
        if (options.TotalTimeout < options.Timeout)
            yield return $"{section}:TotalTimeout must not be shorter than {section}:Timeout.";
    }
}
