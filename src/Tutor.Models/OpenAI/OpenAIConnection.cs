using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;

namespace Tutor.Models.OpenAI;

/// <summary>How the OpenAI SDK reaches a configured model.</summary>
internal static class OpenAIConnection
{
    // The SDK wants a key even where the server wants none.
    private const string NoKey = "none";

    /// <remarks>Azure serves OpenAI's own protocol under <c>/openai/v1/</c> of the resource.</remarks>
    public static OpenAIClientOptions Options(ModelConnectionOptions options) => new()
    {
        Endpoint = options.Kind == ModelKind.AzureOpenAI ? AzureEndpoint(options.Endpoint!) : options.Endpoint,
        // Repetitions and time-outs are the pipeline's, for both together would multiply.
        RetryPolicy = new ClientRetryPolicy(0),
        NetworkTimeout = options.TotalTimeout + TimeSpan.FromSeconds(5),
        ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
    };

    public static ApiKeyCredential Key(ModelConnectionOptions options) => new(options.ApiKey.Length > 0 ? options.ApiKey : NoKey);

    private static Uri AzureEndpoint(Uri endpoint) =>
        endpoint.AbsolutePath.Contains("/openai/", StringComparison.OrdinalIgnoreCase) ? endpoint : new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/openai/v1/");
}
