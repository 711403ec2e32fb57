using System.Text.Json;
using Tutor.Testing;

namespace Tutor.Answering.Tests;

/// <summary>One line of an examination.</summary>
public sealed record ExamQuestion(string Id, string Type, int Marks, string Lang, string Script, string Question, bool Answerable, IReadOnlyList<GoldPassage>? Gold, IReadOnlyList<string>? History)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public AskRequest Request => new(Question, History ?? [], Marks);

    public static List<ExamQuestion> Read(params string[] path) =>
        [.. File.ReadLines(Repository.PathOf(path)).Where(line => line.Trim().Length > 0).Select(line => JsonSerializer.Deserialize<ExamQuestion>(line, Json)!)];
}

/// <param name="Quote">Words of a paragraph that supports an answer.</param>
public sealed record GoldPassage(string Doc, string Quote);
