using System.Text;

namespace Tutor.Service.Commands;

/// <summary>Asks for a new password: twice and without echo at a terminal, else one line of what is piped in.</summary>
internal sealed class PasswordPrompt(CommandHost host)
{
    /// <returns>Null when the two were not the same.</returns>
    /// <exception cref="OperationCanceledException">Ctrl+C was pressed.</exception>
    public async Task<string?> AskAsync(int minimumLength, CancellationToken cancellation)
    {
        if (host.Input is not null || Console.IsInputRedirected)
            return await (host.Input ?? Console.In).ReadLineAsync(cancellation) ?? "";
        var first = ReadHidden($"Password (at least {minimumLength} characters): ");
        return ReadHidden("The same again: ") == first ? first : null;
    }

    private string ReadHidden(string prompt)
    {
        // Standard output belongs to the command's result.
        host.Error.Write(prompt);
        var typed = new StringBuilder();
        var takesControlC = Console.TreatControlCAsInput;
        Console.TreatControlCAsInput = true;
        try
        {
            while (true)
            {
                var key = Console.ReadKey(intercept: true);
                if (key.Key == ConsoleKey.Enter)
                    return typed.ToString();
                if (key is { Key: ConsoleKey.C, Modifiers: ConsoleModifiers.Control })
                    throw new OperationCanceledException();
                if (key.Key == ConsoleKey.Backspace)
                    typed.Length = Math.Max(0, typed.Length - 1);
                else if (!char.IsControl(key.KeyChar))
                    typed.Append(key.KeyChar);
            }
        }
        finally
        {
            Console.TreatControlCAsInput = takesControlC;
            host.Error.WriteLine();
        }
    }
}
