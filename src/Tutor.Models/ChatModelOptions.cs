using System.ComponentModel.DataAnnotations;

namespace Tutor.Models;

/// <summary>The model that words answers. Section <c>Tutor:Models:Chat</c>.</summary>
public sealed class ChatModelOptions : ModelConnectionOptions
{
    /// <summary>How the server is asked for JSON: by a schema, as an object without one, or only in words. For servers that refuse the better ways.</summary>
    public JsonMode Json { get; set; } = JsonMode.Schema;

    /// <summary>
    /// Whether the answer is read while the model writes it, so that students see its first sentences early. False for servers that cannot:
    /// then it comes in one piece.
    /// </summary>
    public bool Streaming { get; set; } = true;

    /// <summary>
    /// Whether the model also says follow-ups and questions in Latin letters in full, as one more query for the search. It costs a call
    /// before each such question, also of those that are then refused.
    /// </summary>
    public bool RestateQuestions { get; set; }

    /// <summary>0 gives the most sober words. Null: not sent, for models that refuse it.</summary>
    [Range(0.0, 2.0)]
    public double? Temperature { get; set; } = 0.2;

    /// <summary>The longest that the model may write for one answer.</summary>
    [Range(64, 100_000)]
    public int MaxOutputTokens { get; set; } = 2000;

    /// <summary>Tokens read and written of all students in one day (UTC), after which answers are composed without the model. 0: no bound.</summary>
    [Range(0L, long.MaxValue)]
    public long TokensPerDay { get; set; } = 2_000_000;

    /// <summary>The same for one conversation and day. 0: no bound.</summary>
    [Range(0L, long.MaxValue)]
    public long TokensPerConversation { get; set; } = 200_000;

    /// <summary>What a million tokens that the model reads cost, in whatever currency the bill is; 0: not counted.</summary>
    [Range(0.0, 1_000_000.0)]
    public decimal PricePerMillionInput { get; set; }

    /// <summary>What a million tokens that the model writes cost.</summary>
    [Range(0.0, 1_000_000.0)]
    public decimal PricePerMillionOutput { get; set; }

    /// <summary>What one day (UTC) may cost at these prices. 0: no bound.</summary>
    [Range(0.0, 1_000_000_000.0)]
    public decimal PricePerDay { get; set; }
}

public enum JsonMode
{
    Schema,
    Object,
    Text,
}
