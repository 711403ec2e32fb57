namespace Tutor.Language;

/// <summary>Cuts a sound into overlapping pieces, which words share that differ by inflection or a misread letter.</summary>
public static class CharacterGrams
{
    /// <summary>The pieces of <paramref name="size"/> characters, with <c>_</c> before and after the word; each piece once, in order.</summary>
    /// <returns>Empty for an empty sound.</returns>
    public static IReadOnlyList<string> Of(string sound, int size = 3)
    {
        if (sound.Length == 0)
            return [];
        var padded = $"_{sound}_";
        if (padded.Length <= size)
            return [padded];
        var grams = new List<string>(padded.Length - size + 1);
        for (var i = 0; i + size <= padded.Length; i++)
        {
            var gram = padded.Substring(i, size);
            if (!grams.Contains(gram))
                grams.Add(gram);
        }

        return grams;
    }
}
