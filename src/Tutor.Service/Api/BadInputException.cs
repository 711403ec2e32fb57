namespace Tutor.Service.Api;

/// <summary>The request cannot be answered as it is. The message tells its sender what to change.</summary>
/// <param name="field">The field at fault, where it is one.</param>
internal sealed class BadInputException(string message, string? field = null, int status = StatusCodes.Status400BadRequest) : Exception(message)
{
    public string? Field { get; } = field;

    public int Status { get; } = status;
}
