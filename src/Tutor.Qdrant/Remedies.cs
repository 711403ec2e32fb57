namespace Tutor.Qdrant;

/// <summary>What an administrator does about each fault.</summary>
internal static class Remedies
{
    public static string For(QdrantFault fault, QdrantOptions options) => fault switch
    {
        QdrantFault.Unreachable => $"Start Qdrant, or set {QdrantOptions.Section}:Url (now {Address(options)}) to where it runs.",
        QdrantFault.TooSlow => $"See what Qdrant is busy with, give it more memory, or raise {QdrantOptions.Section}:QueryTimeout and UpdateTimeout.",
        QdrantFault.Unauthorized => $"Set {QdrantOptions.Section}:ApiKey to a key that the server accepts and that may write to {options.Collection}.",
        QdrantFault.NotFound or QdrantFault.Disagrees => options.Ingest
            ? "Nothing: the library is ingested again by itself."
            : "Run the ingest command where Tutor:Qdrant:Ingest is true, with the same library.",
        QdrantFault.Conflict => $"A collection bears the name of the alias {options.Collection}; set {QdrantOptions.Section}:Collection to a name that is free.",
        QdrantFault.Busy => "Nothing, unless it lasts: then raise the rate limit of Qdrant's strict mode.",
        QdrantFault.Full => "Give Qdrant more disk or memory.",
        QdrantFault.Refused or QdrantFault.TooOld => $"Run Qdrant {QdrantRequirement.Version} or newer at {Address(options)}.",
        QdrantFault.Garbled => $"See that {Address(options)} is Qdrant's REST API, and that no proxy between cuts answers off.",
        _ => "See Qdrant's own log.",
    };

    private static string Address(QdrantOptions options) => options.Url.GetLeftPart(UriPartial.Authority);
}
