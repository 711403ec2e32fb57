using Tutor.Qdrant.Mapping;

namespace Tutor.Qdrant.Updating;

/// <summary>What an update does to the searches that run beside it.</summary>
internal interface IServedSwitch
{
    /// <summary>Searches go on in the library before, without what the ingest writes.</summary>
    void Hide(string ingest);

    /// <summary>Searches see the library after, without what the ingest has marked.</summary>
    void Serve(LibraryPoints points, string? hiddenIngest);

    /// <summary>Lets searches see the library after as <paramref name="move"/> moves the alias; those that fall between wait.</summary>
    Task MoveAsync(LibraryPoints points, Func<Task> move);
}
