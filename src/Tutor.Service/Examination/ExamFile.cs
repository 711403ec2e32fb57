using System.Text.Json;
using Tutor.Service.Api;
using Tutor.Service.Hosting;

namespace Tutor.Service.Examination;

/// <summary>Reads an examination: one JSON object a line.</summary>
internal static class ExamFile
{
    /// <exception cref="SettingsException">The file is not there, holds no question, or a line is none; the message names the line.</exception>
    public static async Task<IReadOnlyList<ExamQuestion>> ReadAsync(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
            throw new SettingsException($"There is no examination file {path}.");

        var questions = new List<ExamQuestion>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(path, cancellation))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                questions.Add(Read(line, path, number));
        }

        return questions.Count > 0 ? questions : throw new SettingsException($"The file {path} holds no question.");
    }

    private static ExamQuestion Read(string line, string path, int number)
    {
        try
        {
            var question = JsonSerializer.Deserialize(line, ApiJson.Wire.ExamQuestion);
            if (question is { Id: not null, Type: not null, Lang: not null, Script: not null, Question: not null })
                return question;
        }
        catch (JsonException)
        {
            // Said below, in the same words as for a line that is JSON but no question.
        }

        throw new SettingsException($"Line {number} of {path} is not an examination question; it needs id, type, marks, lang, script, question and answerable.");
    }
}
