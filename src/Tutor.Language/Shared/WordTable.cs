using System.Collections.Concurrent;

namespace Tutor.Language;

/// <summary>Analyzes each spelling once: the same spelling gives the same instance, whichever text it stands in. May be used from several threads.</summary>
public sealed class WordTable
{
    private readonly ConcurrentDictionary<string, Word> _words = new(StringComparer.Ordinal);

    public Word Of(Token token) => _words.GetOrAdd(token.Text, static (_, token) => Word.From(token), token);
}
