using System.ComponentModel.DataAnnotations;

namespace Tutor.Service.Hosting;

/// <summary>What one address and one request may ask of the service: configuration section <c>Tutor:Limits</c>.</summary>
/// <remarks>A school's whole computer room sits behind one address; the defaults let each of sixty students ask every three seconds.</remarks>
internal sealed class LimitsOptions
{
    /// <summary>Questions per address that may come at once before the rate below counts. Default 2000.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Tutor:Limits:Burst must be a whole number from {1} to {2}.")]
    public int Burst { get; init; } = 2000;

    /// <summary>Questions per address and minute, in the long run. Default 1200.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Tutor:Limits:PerMinute must be a whole number from {1} to {2}.")]
    public int PerMinute { get; init; } = 1200;

    /// <summary>Attempts to sign in per address and minute, and at once. Default 30: a staff room whose teachers all begin at eight.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Tutor:Limits:SignInsPerMinute must be a whole number from {1} to {2}.")]
    public int SignInsPerMinute { get; init; } = 30;

    /// <summary>Size of a question's request body in units of 1024 bytes. Default 64.</summary>
    [Range(1, 1024, ErrorMessage = "Tutor:Limits:BodyKilobytes must be a whole number from {1} to {2}.")]
    public int BodyKilobytes { get; init; } = 64;

    /// <summary>Length of a question in UTF-16 units, and of each earlier question sent along with it. Default 4000.</summary>
    [Range(100, 100_000, ErrorMessage = "Tutor:Limits:QuestionCharacters must be a whole number from {1} to {2}.")]
    public int QuestionCharacters { get; init; } = 4000;

    /// <summary>Earlier questions that may be sent along with a question. Default 50.</summary>
    [Range(0, 1000, ErrorMessage = "Tutor:Limits:History must be a whole number from {1} to {2}.")]
    public int History { get; init; } = 50;
}
