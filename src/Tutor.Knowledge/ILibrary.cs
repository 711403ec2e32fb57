namespace Tutor.Knowledge;

/// <summary>The library as it is now. A question takes <see cref="Current"/> once and keeps it to its end.</summary>
public interface ILibrary
{
    Library Current { get; }
}
