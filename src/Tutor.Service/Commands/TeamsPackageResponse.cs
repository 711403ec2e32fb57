namespace Tutor.Service.Commands;

/// <summary>What <c>teams-package --json</c> writes.</summary>
/// <param name="File">The full path of the package.</param>
/// <param name="Sha256">Of the package: the same input gives the same.</param>
/// <param name="Files">The names in the package.</param>
internal sealed record TeamsPackageResponse(string File, int Bytes, string Sha256, string AppId, string Domain, string AppVersion, IReadOnlyList<string> Files);
