using Spectre.Console;
using Tutor.Service.Examination;

namespace Tutor.Service.Commands;

/// <summary>What tells how far an examination's figures can be trusted, and which part of the tutor they are owed to.</summary>
internal static class HonestyPrinter
{
    public static void Print(CrossValidation validation, IAnsiConsole console)
    {
        console.WriteLine();
        console.WriteLine("Cross-validated: when to refuse was learned without the document asked about, from the questions to the others; far below plain, it was learned by heart. (Unanswerable questions are dealt out among the documents.)");
        var table = new FiguresTable();
        Add("all documents", validation.Plain, validation.CrossValidated);
        foreach (var document in validation.Documents)
            Add(document.Document, document.Plain, document.CrossValidated);
        table.Print(console);

        void Add(string name, ExamFigures plain, ExamFigures crossValidated)
        {
            table.Head(name);
            table.Add("  plain", plain);
            table.Add("  cross-validated", crossValidated);
        }
    }

    public static void Print(IReadOnlyList<AblationResult> ablations, IAnsiConsole console)
    {
        console.WriteLine();
        console.WriteLine("Ablations: the same examination without one part of the tutor. What a row loses against the first, no other part makes up for.");
        var table = new FiguresTable();
        foreach (var (name, figures) in ablations)
            table.Add(name, figures);
        table.Print(console);
    }
}
