using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tutor.Service.Api;
using Tutor.Service.Examination;

namespace Tutor.Service.Tests.Examination;

public sealed class ReferenceExaminerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryReplyGetsTheGradesThatTheExaminerGivesIt()
    {
        var sources = ExamSources.Read(Repository.PathOf("knowledge", "documents"));
        var lines = await File.ReadAllLinesAsync(Repository.PathOf("knowledge", "exams", "russian-revolution.jsonl"), Cancellation);
        var questions = await ExamFile.ReadAsync(Repository.PathOf("knowledge", "exams", "russian-revolution.jsonl"), Cancellation);
        var paragraphs = sources.SelectMany(source => source.Split('\n')).Where(line => line.Length > 1).ToArray();
        var random = new Random(1917);
        var cases = Enumerable.Range(0, 10)
            .SelectMany(_ => questions.Select((question, i) => (Line: lines[i], Question: question, Reply: RandomReply(question, paragraphs, random))))
            .ToArray();

        var expected = await GradeWithPythonAsync(new JsonObject
        {
            ["sources"] = new JsonArray([.. sources.Select(source => JsonValue.Create(source))]),
            ["cases"] = new JsonArray([.. cases.Select(item => new JsonObject
            {
                ["question"] = JsonNode.Parse(item.Line),
                ["reply"] = JsonSerializer.SerializeToNode(item.Reply, ApiJson.Wire.AskResponse),
            })]),
        });

        var grader = new Grader(sources);
        var right = 0;
        for (var i = 0; i < cases.Length; i++)
        {
            var grade = grader.Grade(cases[i].Question, cases[i].Reply);
            Row(grade).ShouldBe(Row(expected[i]!.AsObject()), $"{cases[i].Question.Id}: {cases[i].Reply.Text}");
            right += grade.Right ? 1 : 0;
        }

        // Random replies that were all wrong, or all right, would prove little.
        right.ShouldBeInRange(cases.Length / 20, cases.Length * 19 / 20);
    }

    /// <summary>A reply made of what the question looks for, each part left out, spoilt or written otherwise now and then.</summary>
    private static AskResponse RandomReply(ExamQuestion question, string[] paragraphs, Random random)
    {
        var refused = random.Next(question.Answerable ? 8 : 2) == 0;
        var gold = question.Gold
            .Select(passage => paragraphs.FirstOrDefault(paragraph => Folding.Fold(paragraph).Contains(Folding.Fold(passage.Quote), StringComparison.Ordinal)))
            .OfType<string>()
            .Where(_ => random.Next(8) > 0)
            .Append(paragraphs[random.Next(paragraphs.Length)])
            .ToList();
        if (random.Next(3) == 0)
            gold.Reverse();
        var citations = refused ? [] : gold.Take(random.Next(1, 4)).Select(text => random.Next(15) == 0 ? text + " নয়।" : text).ToList();
        var found = Enumerable.Range(0, random.Next(12)).Select(_ => paragraphs[random.Next(paragraphs.Length)]).ToList();
        foreach (var text in gold)
            found.Insert(random.Next(found.Count + 1), text);
        var said = question.Answer.Where(_ => random.Next(12) > 0).Select(group => Disguised(group[random.Next(group.Count)], random));
        var padding = Enumerable.Repeat("এবং", random.Next(6) == 0 ? 300 : random.Next(20));
        return AskResponse.Fault(string.Join(random.Next(2) == 0 ? " " : "\n\n", [.. said, .. padding])) with
        {
            Kind = refused ? "refusal" : "answer",
            Language = random.Next(15) == 0 ? "en" : question.Lang,
            Choice = question.Type == "mcq" && random.Next(6) > 0 ? new WireChoice(0, Disguised(question.Answer[0][0], random)) : null,
            Truth = question.Type == "truefalse" && random.Next(6) > 0 ? random.Next(4) > 0 == (question.Answer[0][0] == "true") : null,
            Citations = [.. citations.Select((text, i) => new WireCitation(i + 1, "d", "D", null, 1, text, [], "/sources/d"))],
            Retrieved = [.. found.Select(text => new WireRetrieved("d", 1, 1, text))],
        };
    }

    /// <summary>The same words to an examiner: other digits, Markdown, joiners, spaces, decomposed letters.</summary>
    private static string Disguised(string text, Random random) => random.Next(6) switch
    {
        0 => $"**{text}** [1]",
        1 => string.Concat(text.Select(c => c is >= '0' and <= '9' ? (char)('\u09E6' + (c - '0')) : c)),
        2 => text.Normalize(System.Text.NormalizationForm.FormD),
        3 => text.Replace(" ", "\u00a0 \u001f", StringComparison.Ordinal),
        4 => string.Join('\u200c', text.AsEnumerable()),
        _ => text.ToUpperInvariant(),
    };

    private static string Row(Grade grade) => string.Join(
        ' ', grade.Right, grade.Cited, grade.First, grade.Answered, grade.Brief, grade.Language, grade.Verbatim, grade.Refused, grade.Hit1, grade.Hit3, grade.Hit10, grade.ReciprocalRank);

    private static string Row(JsonObject row)
    {
        return string.Join(' ', Flag("right"), Flag("cited"), Flag("first"), Flag("answered"), Flag("brief"), Flag("language"), Flag("verbatim"), Flag("refused"), Flag("hit1"), Flag("hit3"), Flag("hit10"), row["rr"]?.GetValue<double>());

        bool? Flag(string name) => row[name]?.GetValue<bool>();
    }

    private static async Task<JsonArray> GradeWithPythonAsync(JsonObject given)
    {
        var start = new ProcessStartInfo("python3", ["-X", "utf8", Path.Combine(AppContext.BaseDirectory, "reference_examiner.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        Process? python = null;
        try
        {
            python = Process.Start(start);
        }
        catch (Win32Exception)
        {
            Assert.Skip("python3 is not installed; without it there is no examiner to compare with.");
        }

        using (python)
        {
            var written = python!.StandardOutput.ReadToEndAsync(Cancellation);
            await python.StandardInput.WriteAsync(given.ToJsonString());
            python.StandardInput.Close();
            return JsonNode.Parse(await written)!.AsArray();
        }
    }
}
