using System.Text.Json;

namespace Tutor.Service.Tests.Commands;

public sealed class IngestCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public IngestCommandTests() =>
        _folder.Write("documents/howrah.bn.txt", "হাওড়া সেতু\n\nহাওড়া সেতু ১৯৪৩ সালে খোলা হয়।\n\nএটি হুগলি নদীর উপরে দাঁড়িয়ে আছে।\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AnotherLibraryIsReadWhereverTheSwitchStands()
    {
        var before = await CommandRun.OfAsync("--Tutor:Knowledge:Folder", _folder.Path, "ingest", "--json");
        var after = await CommandRun.OfAsync("ingest", "--json", $"--Tutor:Knowledge:Folder={_folder.Path}");

        before.ExitCode.ShouldBe(0, before.Error);
        after.ExitCode.ShouldBe(0, after.Error);
        var report = JsonElement.Parse(before.Output);
        report.GetProperty("documents").GetInt32().ShouldBe(1);
        report.GetProperty("paragraphs").GetInt32().ShouldBe(2);
        var file = report.GetProperty("files").EnumerateArray().Single();
        file.GetProperty("file").GetString().ShouldBe("howrah.bn.txt");
        file.GetProperty("reason").ValueKind.ShouldBe(JsonValueKind.Null);
        JsonElement.Parse(after.Output).GetProperty("paragraphs").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task AFileThatCannotBeReadIsNamedWithTheReasonAndTheRestIsRead()
    {
        _folder.Write("documents/broken.bn.docx", "not a Word file");

        var run = await CommandRun.OfAsync("ingest", "--Tutor:Knowledge:Folder", _folder.Path);

        run.ExitCode.ShouldBe(1, run.Error);
        run.Output.ShouldContain("Could not be read:");
        run.Output.ShouldContain("broken.bn.docx: ");
        run.Output.ShouldContain("1 document, 2 paragraphs, 1 file skipped.");
    }

    [Fact]
    public async Task ALibraryThatIsNotThereIsSaidToBeMissing()
    {
        var run = await CommandRun.OfAsync("ingest", "--Tutor:Knowledge:Folder", Path.Combine(_folder.Path, "none"));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("Tutor:Knowledge:Folder");
        run.Error.Trim().ShouldNotContain("\n");
    }

    [Fact]
    public async Task TheSchoolsOwnLibraryIsFoundWithoutASetting()
    {
        var run = await CommandRun.OfAsync("ingest");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("october-revolution.bn.txt");
        run.Output.ShouldContain("3 documents, ");
    }
}
