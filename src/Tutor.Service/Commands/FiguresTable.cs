using System.Globalization;
using Spectre.Console;
using Tutor.Service.Examination;

namespace Tutor.Service.Commands;

/// <summary>Examinations under each other, one row of figures each, to be compared down the columns.</summary>
internal sealed class FiguresTable
{
    private static readonly (string Name, Func<ExamFigures, string> Cell)[] s_columns =
    [
        ("answer-\nable", figures => Count(figures.Answerable)),
        ("right", figures => Share(figures.Right)),
        ("cited", figures => Share(figures.Cited)),
        ("hit1", figures => Share(figures.Hit1)),
        ("hit3", figures => Share(figures.Hit3)),
        ("hit10", figures => Share(figures.Hit10)),
        ("hit3,\nother\nlanguage", figures => Share(figures.CrossLanguageHit3)),
        ("hit3,\nLatin\nletters", figures => Share(figures.RomanizedHit3)),
        ("wrongly\nrefused", figures => Share(figures.WronglyRefused)),
        ("unan-\nswerable", figures => Count(figures.Unanswerable)),
        ("rightly\nrefused", figures => Share(figures.RightlyRefused)),
        ("marks, %", figures => Share(figures.TotalMarks == 0 ? null : 100.0 * figures.MarksWon / figures.TotalMarks)),
    ];

    private readonly Table _table = new Table().Border(TableBorder.Simple).AddColumn("");

    public FiguresTable()
    {
        foreach (var (name, _) in s_columns)
            _table.AddColumn(name, column => column.RightAligned().NoWrap());
    }

    public void Add(string name, ExamFigures figures) => _table.AddRow([Markup.Escape(name), .. s_columns.Select(column => column.Cell(figures))]);

    /// <summary>Parts the rows that follow from those before.</summary>
    public void Head(string name) => _table.AddRow(Markup.Escape(name));

    public void Print(IAnsiConsole console) => console.Write(_table);

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Share(double? percent) => percent?.ToString("F1", CultureInfo.InvariantCulture) ?? "-";
}
