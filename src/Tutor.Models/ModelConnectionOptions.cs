using System.ComponentModel.DataAnnotations;

namespace Tutor.Models;

/// <summary>Where a model is and how patiently it is asked.</summary>
public abstract class ModelConnectionOptions
{
    /// <summary>Whose protocol: <c>OpenAI</c> for OpenAI and every server that speaks as it does (Ollama, vLLM, llama.cpp), or <c>AzureOpenAI</c>.</summary>
    public ModelKind Kind { get; set; }

    /// <summary>
    /// For OpenAI-compatible servers the address up to and with <c>/v1</c>, for Azure that of the resource. Null: OpenAI's own.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Needed by OpenAI and Azure; a server of one's own may do without. It is never logged.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The name of the model, on Azure of the deployment. Empty: no model.</summary>
    public string Model { get; set; } = "";

    /// <summary>How long one call may take; of an answer that is read while it is written, how long the model may be silent.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a call and its repetitions may take together, to the end of the answer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:30:00")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a call that failed for a passing reason is repeated.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 2;

    /// <summary>The first pause before a repetition; each further one is twice as long, and all differ by chance so that not everybody comes back at once.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How many calls run at once.</summary>
    [Range(1, 1000)]
    public int Concurrency { get; set; } = 4;

    /// <summary>How many calls wait for their turn; what comes on top does without the model at once.</summary>
    [Range(0, 10_000)]
    public int Queue { get; set; } = 16;

    /// <summary>After so many calls of which half failed, the model is left alone for <see cref="BreakDuration"/>.</summary>
    [Range(2, 1000)]
    public int BreakAfter { get; set; } = 6;

    [Range(typeof(TimeSpan), "00:00:00.500", "1.00:00:00")]
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether a model is configured.</summary>
    internal bool IsSet => Model.Length > 0;
}

public enum ModelKind
{
    OpenAI,
    AzureOpenAI,
}
