namespace Tutor.Knowledge;

/// <summary>An index that lies outside this process, where several may read it and any may find it changed.</summary>
public interface ISharedIndex
{
    /// <summary>Makes the index hold exactly the passages of <paramref name="library"/>, and returns when it does.</summary>
    /// <param name="thorough">Compare every passage, also when the index says that it holds this library.</param>
    /// <param name="progress">Hears of passages as they are sent; silent when none is missing.</param>
    /// <returns>What had to be put right.</returns>
    /// <exception cref="PassageIndexException">It cannot be reached, or may not be written; it still holds what it held.</exception>
    Task<IndexDifference> SynchronizeAsync(Library library, bool thorough, IProgress<IndexProgress>? progress, CancellationToken cancellation);
}

/// <summary>How an index differed from the library before it was put right.</summary>
/// <param name="Missing">Passages that were not there.</param>
/// <param name="Stale">Passages that the library does not hold, or not so.</param>
/// <param name="Damaged">Passages that were there and said something else of themselves than the library.</param>
/// <param name="Rebuilt">Everything was made anew, beside what was there: for another analyzer or embedding model, or because passages have become longer or shorter.</param>
public sealed record IndexDifference(int Missing, int Stale, int Damaged, bool Rebuilt)
{
    public static IndexDifference None { get; } = new(0, 0, 0, false);
}

/// <param name="Done">How many of <paramref name="Total"/> passages have been sent.</param>
public sealed record IndexProgress(int Done, int Total);
