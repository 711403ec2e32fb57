using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Tutor.Knowledge;

/// <summary>Checks the ranges, and that the library is there.</summary>
[OptionsValidator]
internal sealed partial class KnowledgeOptionsRanges : IValidateOptions<KnowledgeOptions>;

internal sealed class KnowledgeOptionsValidator(IHostEnvironment? environment = null) : IValidateOptions<KnowledgeOptions>
{
    public ValidateOptionsResult Validate(string? name, KnowledgeOptions options) =>
        string.IsNullOrWhiteSpace(options.Folder) || new KnowledgePaths(options, environment).Knowledge is not null
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"There is no folder \"{options.Folder}\" with a folder \"documents\" in it; set {KnowledgeOptions.Section}:Folder to the folder of your library.");
}
