using System.Text.Json;
using System.Text.Json.Serialization;
using Tutor.Language;

namespace Tutor.Knowledge.Reading;

/// <summary>The optional <c>library.json</c>: titles, languages and origins that the files do not tell themselves.</summary>
internal sealed class LibraryFile
{
    public const string Name = "library.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly Dictionary<string, Entry> _entries;

    private LibraryFile(Dictionary<string, Entry> entries, IReadOnlyList<Notice> notices)
    {
        _entries = entries;
        Notices = notices;
    }

    public static LibraryFile Empty { get; } = new([], []);

    public IReadOnlyList<Notice> Notices { get; }

    public static LibraryFile Unreadable(string reason) =>
        new([], [Note($"{Name} could not be opened ({reason.TrimEnd('.')}); titles and languages are taken from the files.")]);

    /// <summary>What is wrong in the file becomes notices; the rest of it counts.</summary>
    public static LibraryFile Read(byte[] content)
    {
        Content? read;
        try
        {
            read = JsonSerializer.Deserialize<Content>(TextDecoding.Decode(content), Json);
        }
        catch (JsonException wrong)
        {
            int? line = wrong.LineNumber is { } number ? (int)number + 1 : null;
            return new LibraryFile([], [Note($"{Name} is not valid JSON of the form {{\"documents\": [{{\"file\": …}}]}}; titles and languages are taken from the files until it is corrected.", line)]);
        }
        catch (UnreadableFileException unreadable)
        {
            return new LibraryFile([], [Note(unreadable.Message)]);
        }

        var entries = new Dictionary<string, Entry>();
        var notices = new List<Notice>();
        foreach (var (entry, index) in (read?.Documents ?? []).Select((entry, index) => (entry, index + 1)))
        {
            if (entry is null || string.IsNullOrWhiteSpace(entry.File))
            {
                notices.Add(Note($"Entry {index} of {Name} names no file and was left out; give it a \"file\"."));
                continue;
            }

            var file = entry.File.Replace('\\', '/');
            if (entry.Id is not null && entry.Id != DocumentId.Of(file))
                notices.Add(Note($"\"{file}\" has the id \"{entry.Id}\" in {Name}, but a document's id is its file name without the ending, \"{DocumentId.Of(file)}\"; that one is used."));
            if (entry.Language is not null && LanguageTags.Parse(entry.Language) is null)
                notices.Add(Note($"\"{file}\" has the language \"{entry.Language}\" in {Name}; write \"bn\" or \"hi\". Until then the file itself tells it."));
            if (!entries.TryAdd(file, entry))
                notices.Add(Note($"\"{file}\" stands twice in {Name}; the first entry counts."));
        }

        return new LibraryFile(entries, notices);
    }

    /// <summary>The document with what this file says of it.</summary>
    public Document Describe(string file, Document document) => _entries.TryGetValue(file, out var entry)
        ? document with
        {
            Title = string.IsNullOrWhiteSpace(entry.Title) ? document.Title : entry.Title.Trim(),
            Language = LanguageTags.Parse(entry.Language) ?? document.Language,
            Origin = string.IsNullOrWhiteSpace(entry.Origin) ? document.Origin : entry.Origin.Trim(),
        }
        : document;

    /// <summary>Notices for entries whose file is not there.</summary>
    public IEnumerable<Notice> Missing(IReadOnlyCollection<string> files) =>
        _entries.Keys.Where(file => !files.Contains(file)).Select(file => Note($"\"{file}\" stands in {Name} but not in documents/; bring the file or take the entry out."));

    private static Notice Note(string message, int? line = null) => new(NoticeKind.SetAside, Name, line, message);

    private sealed record Content(IReadOnlyList<Entry?>? Documents);

    private sealed record Entry(string? Id, string? File, string? Title, string? Language, string? Origin);
}
