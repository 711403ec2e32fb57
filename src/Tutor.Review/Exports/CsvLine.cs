using System.Buffers;
using System.Text;

namespace Tutor.Review.Exports;

/// <summary>Rows as RFC 4180 writes them, which no spreadsheet takes for formulas.</summary>
internal static class CsvLine
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n\t;");

    /// <summary>One row with its line end.</summary>
    public static string Of(params ReadOnlySpan<string> fields)
    {
        var line = new StringBuilder();
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                line.Append(',');
            Append(line, fields[i]);
        }

        return line.Append("\r\n").ToString();
    }

    /// <summary>
    /// The field as a spreadsheet may see it. What begins like a formula gets an apostrophe before it, as OWASP advises: a student's
    /// =HYPERLINK(…) is then text. Full-width signs count too, which some spreadsheets take for the plain ones.
    /// </summary>
    internal static string Harmless(string field) =>
        field.Length > 0 && field[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + field : field;

    private static void Append(StringBuilder line, string field)
    {
        field = Harmless(field);
        if (field.AsSpan().IndexOfAny(Quoted) < 0)
            line.Append(field);
        else
            line.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
