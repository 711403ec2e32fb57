namespace Tutor.Transcripts;

/// <summary>The channels by the names that the Bot Framework gives them, and <c>api</c> for <c>POST /api/ask</c>.</summary>
public static class ChannelNames
{
    public const string WebChat = "webchat";
    public const string DirectLine = "directline";
    public const string Teams = "msteams";
    public const string Emulator = "emulator";
    public const string Api = "api";
}
