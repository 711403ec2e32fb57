namespace Tutor.Service.Commands;

/// <summary>What the program says to a script when it ends.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Done, but a file of the library could not be read, or Qdrant not brought up to date.</summary>
    public const int FilesFailed = 1;

    /// <summary>Done, but an answer that a teacher decided on holds no longer.</summary>
    public const int ReviewedBroken = 1;

    /// <summary>The command, a setting or an input file is wrong; the message says what to change.</summary>
    public const int Usage = 2;

    /// <summary>A fault of the program itself.</summary>
    public const int Fault = 3;

    /// <summary>As shells count an interrupted program: 128 + SIGINT.</summary>
    public const int Interrupted = 130;
}
