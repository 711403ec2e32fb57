using Tutor.Transcripts;

namespace Tutor.Testing.Transcripts;

/// <summary>Compares records with lists in them, which are not equal by themselves.</summary>
public static class WrittenForm
{
    public static void ShouldBeWrittenAs<T>(this T? actual, T? expected) => TranscriptJson.Write(actual).ShouldBe(TranscriptJson.Write(expected));
}
