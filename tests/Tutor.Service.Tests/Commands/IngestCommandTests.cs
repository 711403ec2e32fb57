using System.Text.Json;

namespace Tutor.Service.Tests.Commands;

public sealed class IngestCommandTests
{
    [Fact]
    public async Task AnotherLibraryIsReadWhereverTheSwitchStands()
    {
        using var folder = new TemporaryFolder();
        folder.Write("documents/howrah.bn.txt", "হাওড়া সেতু\n\nহাওড়া সেতু ১৯৪৩ সালে খোলা হয়।\n\nএটি হুগলি নদীর উপরে দাঁড়িয়ে আছে।\n");

        var before = await CommandRun.OfAsync("--Tutor:Knowledge:Folder", folder.Path, "ingest", "--json");
        var after = await CommandRun.OfAsync("ingest", "--json", $"--Tutor:Knowledge:Folder={folder.Path}");

        before.ExitCode.ShouldBe(0, before.Error);
        after.Output.ShouldBe(before.Output);
        var documents = JsonElement.Parse(before.Output).GetProperty("documents");
        documents.GetArrayLength().ShouldBe(1);
        documents[0].GetProperty("id").GetString().ShouldBe("howrah.bn");
        documents[0].GetProperty("language").GetString().ShouldBe("bn");
    }

    [Fact]
    public async Task TheSchoolsOwnLibraryIsFoundWithoutASetting()
    {
        var run = await CommandRun.OfAsync("ingest");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("october-revolution.bn");
        run.Output.ShouldContain("3 documents, ");
    }
}
