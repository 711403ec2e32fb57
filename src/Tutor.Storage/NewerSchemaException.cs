namespace Tutor.Storage;

/// <summary>A later version of the tutor has written the database; this one would break it.</summary>
public sealed class NewerSchemaException(int found, int known)
    : Exception($"The transcripts were written by a later version of the tutor (schema {found}; this one knows {known}): install that version again, or name another store in Tutor:Transcripts.");
