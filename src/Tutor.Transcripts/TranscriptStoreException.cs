namespace Tutor.Transcripts;

/// <summary>The transcripts' store cannot be reached or failed. The inner exception is the driver's.</summary>
public sealed class TranscriptStoreException(string message, Exception inner) : Exception(message, inner);
