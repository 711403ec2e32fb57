using System.Text.Json;

namespace Tutor.Service.Tests.Commands;

/// <summary>Cross-validation and ablations, with the real tutor on a library of three short documents.</summary>
public sealed class EvalHonestyTests : IDisposable
{
    private static readonly (string Id, string Question, string[] Documents, string[] Gold)[] s_exam =
    [
        ("e1", "চায়ের পাতা কোন মাসে তোলা হয়?", ["tea.bn.txt"], ["চায়ের পাতা মার্চ মাসে তোলা শুরু হয়"]),
        ("e2", "ঘুড়ি কী দিয়ে তৈরি হয়?", ["kites.bn.txt"], ["ঘুড়ি কাগজ আর বাঁশের কাঠি দিয়ে তৈরি হয়"]),
        ("e3", "मधुमक्खी शहद कहाँ जमा करती है?", ["bees.hi.txt"], ["मधुमक्खी शहद छत्ते में जमा करती है"]),
        ("e4", "রবিবার কী হয়?", ["kites.bn.txt", "tea.bn.txt"], ["রবিবার মাঠে ঘুড়ির মেলা বসে", "রবিবার বাগান বন্ধ থাকে"]),
        ("e5", "মঙ্গল গ্রহে কয়টি চাঁদ আছে?", [], []),
        ("e6", "रेल का इंजन किसने बनाया?", [], []),
        ("e7", "সাগরের জল লোনা কেন?", [], []),
    ];

    private static readonly (string Id, string Question, string[] Documents, string[] Gold)[] s_further =
    [
        ("f1", "চায়ের বাগান কোথায়?", ["tea.bn.txt"], ["চায়ের বাগান পাহাড়ের ঢালে"]),
        ("f2", "रानी मधुमक्खी क्या देती है?", ["bees.hi.txt"], ["रानी मधुमक्खी अंडे देती है"]),
        ("f3", "ঘুড়ির সুতোয় কী মাখানো হয়?", ["kites.bn.txt"], ["ঘুড়ির সুতোয় মাঞ্জা মাখানো হয়"]),
        ("f4", "টেলিফোন কে আবিষ্কার করেন?", [], []),
        ("f5", "ताजमहल कहाँ है?", [], []),
        ("f6", "হাতির ওজন কত?", [], []),
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly string _exam;
    private readonly string _further;

    public EvalHonestyTests()
    {
        _folder.Write("documents/tea.bn.txt", "চা\n\nচায়ের পাতা মার্চ মাসে তোলা শুরু হয়। চায়ের বাগান পাহাড়ের ঢালে।\n\nরবিবার বাগান বন্ধ থাকে।\n");
        _folder.Write("documents/kites.bn.txt", "ঘুড়ি\n\nঘুড়ি কাগজ আর বাঁশের কাঠি দিয়ে তৈরি হয়। ঘুড়ির সুতোয় মাঞ্জা মাখানো হয়।\n\nরবিবার মাঠে ঘুড়ির মেলা বসে।\n");
        _folder.Write("documents/bees.hi.txt", "मधुमक्खी\n\nमधुमक्खी शहद छत्ते में जमा करती है। रानी मधुमक्खी अंडे देती है।\n");
        _exam = _folder.Write("exam.jsonl", Lines(s_exam));
        _further = _folder.Write("further.jsonl", Lines(s_further));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheJudgeNeverLearnsFromAQuestionThatItIsGradedOnNorFromAnotherToTheSameDocument()
    {
        var folds = (await CrossValidateAsync()).GetProperty("documents").EnumerateArray().ToList();

        folds.Select(fold => fold.GetProperty("document").GetString()).ShouldBe(["bees.hi", "kites.bn", "tea.bn"]);
        var documentsOf = s_exam.Concat(s_further).ToDictionary(question => question.Id, question => question.Documents);
        foreach (var fold in folds)
        {
            var fittedTo = Ids(fold, "fittedTo");
            fittedTo.ShouldNotBeEmpty();
            fittedTo.Intersect(Ids(fold, "graded")).ShouldBeEmpty();
            fittedTo.SelectMany(id => documentsOf[id]).ShouldNotContain(fold.GetProperty("document").GetString() + ".txt");
        }

        folds.SelectMany(fold => Ids(fold, "fittedTo")).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(documentsOf.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EveryQuestionOfTheExaminationIsGradedOnceAndNoFurtherOne()
    {
        var validation = await CrossValidateAsync();

        validation.GetProperty("documents").EnumerateArray().SelectMany(fold => Ids(fold, "graded")).Order(StringComparer.Ordinal)
            .ShouldBe(s_exam.Select(question => question.Id));
        validation.GetProperty("crossValidated").GetProperty("answerable").GetInt32().ShouldBe(4);
        validation.GetProperty("crossValidated").GetProperty("unanswerable").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task TheJudgeIsAnotherForEveryDocumentAndFindsWhatThePlainOneFinds()
    {
        var validation = await CrossValidateAsync();

        validation.GetProperty("documents").EnumerateArray().Select(fold => fold.GetProperty("weights").GetProperty("bias").GetDouble()).ShouldBeUnique();
        foreach (var figure in (string[])["hit1", "hit3", "hit10"])
        {
            validation.GetProperty("crossValidated").GetProperty(figure).GetDouble()
                .ShouldBe(validation.GetProperty("plain").GetProperty(figure).GetDouble());
        }
    }

    [Fact]
    public async Task ATeacherReadsPlainAndCrossValidatedUnderEachOther()
    {
        var run = await EvalAsync("--cross-validate", _further);

        run.ExitCode.ShouldBe(0, run.Error);
        var rows = run.Output.Split('\n').Select(line => line.Trim()).ToList();
        rows.ShouldContain("all documents");
        rows.ShouldContain("bees.hi");
        rows.Count(row => row.StartsWith("plain ", StringComparison.Ordinal)).ShouldBe(4);
        rows.Count(row => row.StartsWith("cross-validated ", StringComparison.Ordinal)).ShouldBe(4);
        run.Output.ShouldContain("when to refuse was learned without the document asked about");
    }

    [Fact]
    public async Task TooFewQuestionsToLearnFromIsSaidInASentence()
    {
        var few = _folder.Write("few.jsonl", Lines(s_exam[..4]));

        var run = await CommandRun.OfAsync("eval", few, "--cross-validate", "--Tutor:Knowledge:Folder", _folder.Path);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith("Without bees.hi there are not both answerable and unanswerable questions left");
    }

    [Fact]
    public async Task AblationsAreRowsUnderTheFullSystem()
    {
        var run = await EvalAsync("--ablations");

        run.ExitCode.ShouldBe(0, run.Error);
        foreach (var row in (string[])["full system", "without the glossary", "without sound keys", "without n-grams", "without headings"])
            run.Output.Split('\n').ShouldContain(line => line.TrimStart().StartsWith(row + " ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheFullSystemIsTheTutorThatThePlainFiguresAreOf()
    {
        var run = await EvalAsync("--ablations", "--json");

        var report = JsonElement.Parse(run.Output);
        var full = report.GetProperty("ablations")[0].GetProperty("figures");
        full.GetProperty("marksWon").GetInt32().ShouldBe(report.GetProperty("marksWon").GetInt32());
        full.GetProperty("hit1").GetDouble().ShouldBe(report.GetProperty("groups")[1].GetProperty("hit1").GetDouble());
    }

    [Fact]
    public async Task WithoutTheSwitchesTheReportIsThePlainOne()
    {
        var report = JsonElement.Parse((await EvalAsync("--json")).Output);

        report.TryGetProperty("crossValidation", out _).ShouldBeFalse();
        report.TryGetProperty("ablations", out _).ShouldBeFalse();
    }

    private async Task<JsonElement> CrossValidateAsync()
    {
        var run = await EvalAsync("--cross-validate", _further, "--json");
        run.ExitCode.ShouldBe(0, run.Error);
        return JsonElement.Parse(run.Output).GetProperty("crossValidation");
    }

    private Task<CommandRun> EvalAsync(params string[] more) => CommandRun.OfAsync(["eval", _exam, .. more, "--Tutor:Knowledge:Folder", _folder.Path]);

    private static List<string> Ids(JsonElement fold, string property) => [.. fold.GetProperty(property).EnumerateArray().Select(id => id.GetString()!)];

    private static string Lines(IEnumerable<(string Id, string Question, string[] Documents, string[] Gold)> questions) => string.Join('\n', questions.Select(question => JsonSerializer.Serialize(new
    {
        id = question.Id,
        type = question.Documents.Length > 0 ? "what" : "unanswerable",
        marks = 1,
        lang = question.Question.Any(letter => letter is >= '\u0980' and <= '\u09FF') ? "bn" : "hi",
        script = "native",
        question = question.Question,
        answerable = question.Documents.Length > 0,
        gold = question.Documents.Zip(question.Gold, (doc, quote) => new { doc, quote }),
        need = "any",
        answer = Array.Empty<string[]>(),
    })));
}
