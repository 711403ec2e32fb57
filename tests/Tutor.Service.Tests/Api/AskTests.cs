using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tutor.Language;

namespace Tutor.Service.Tests.Api;

public sealed class AskTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnAnswerIsWrittenAsTheInterfaceSays()
    {
        using var host = new ServiceHost();
        using var client = host.CreateClient();

        var response = await client.PostAsJsonAsync("/api/ask", new { question = "হাওড়া সেতু কবে খোলা হয়?" }, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        body.ShouldBe("""
            {"kind":"answer","language":"bn","text":"১৯৪৩ সালে। [1]","question":{"type":"when","marks":1,"script":"native"},"confidence":0.75,
            "citations":[{"number":1,"document":"bridges/howrah.bn","title":"হাওড়া সেতু","section":"সেতুর ইতিহাস","paragraph":2,
            "quote":"হাওড়া সেতু ১৯৪৩ সালে খোলা হয়। এটি হুগলি নদীর উপরে।","evidence":[{"start":0,"length":31}],
            "url":"/sources/bridges/howrah.bn#p2"}]}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task WithExplainTheReplySaysWhatWasFoundAndWhy()
    {
        using var host = new ServiceHost();
        using var client = host.CreateClient();

        var body = await AskAsync(client, "/api/ask?explain=true", """{"question":"কবে?"}""");

        var retrieved = body.GetProperty("retrieved")[0];
        retrieved.GetProperty("document").GetString().ShouldBe("bridges/howrah.bn");
        retrieved.GetProperty("paragraph").GetInt32().ShouldBe(2);
        retrieved.GetProperty("score").GetDouble().ShouldBe(7.5);
        retrieved.GetProperty("text").GetString().ShouldBe(SmallLibrary.Quote);
        var explanation = body.GetProperty("explanation");
        explanation.GetProperty("text").GetString().ShouldBe("Searched two words.");
        explanation.TryGetProperty("value", out _).ShouldBeFalse();
        explanation.GetProperty("details")[0].GetProperty("value").GetDouble().ShouldBe(7.5);
    }

    [Fact]
    public async Task ARefusalHasAReasonAndSuggestionsButNoCitation()
    {
        using var host = new ServiceHost(_ => SmallLibrary.Refusal());
        using var client = host.CreateClient();

        var body = await AskAsync(client, "/api/ask", """{"question":"कब?"}""");

        body.GetProperty("kind").GetString().ShouldBe("refusal");
        body.GetProperty("language").GetString().ShouldBe("hi");
        body.GetProperty("question").GetProperty("type").GetString().ShouldBe("mcq");
        body.GetProperty("reason").GetString().ShouldBe("notInSources");
        body.GetProperty("citations").GetArrayLength().ShouldBe(0);
        body.GetProperty("suggestions")[0].GetProperty("url").GetString().ShouldBe("/sources/bridges/howrah.bn#p2");
        body.GetProperty("suggestions")[0].GetProperty("readingAid").GetString().ShouldBe("सेतुर इतिहास");
        body.TryGetProperty("choice", out _).ShouldBeFalse();
        body.TryGetProperty("truth", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task ChoiceTruthNoteAndReadingAidAreWrittenWhereThereAreSuch()
    {
        var library = new SmallLibrary();
        using var host = new ServiceHost(_ => library.Answer() with { Choice = new(2, "১৯৪৩"), Truth = false, Note = "শুধু বাংলা উৎসে আছে।", ReadingAid = "बांग्ला अंश:\n\nहाओड़ा सेतु [1]" });
        using var client = host.CreateClient();

        var body = await AskAsync(client, "/api/ask", """{"question":"কবে?"}""");

        body.GetProperty("choice").GetProperty("index").GetInt32().ShouldBe(2);
        body.GetProperty("choice").GetProperty("text").GetString().ShouldBe("১৯৪৩");
        body.GetProperty("truth").GetBoolean().ShouldBeFalse();
        body.GetProperty("note").GetString().ShouldBe("শুধু বাংলা উৎসে আছে।");
        body.GetProperty("readingAid").GetString().ShouldBe("बांग्ला अंश:\n\nहाओड़ा सेतु [1]");
    }

    [Fact]
    public async Task TheAnswersToSeveralQuestionsAreAlsoWrittenOneByOne()
    {
        var library = new SmallLibrary();
        using var host = new ServiceHost(_ => library.Answer() with { Parts = [new("ক", "সত্য [1]", true, Truth: true), new("খ", "এর উত্তর নেই।", false)] });
        using var client = host.CreateClient();

        var parts = (await AskAsync(client, "/api/ask", """{"question":"(ক) … (খ) …"}""")).GetProperty("parts");

        parts.GetArrayLength().ShouldBe(2);
        parts[0].GetProperty("label").GetString().ShouldBe("ক");
        parts[0].GetProperty("truth").GetBoolean().ShouldBeTrue();
        parts[1].GetProperty("text").GetString().ShouldBe("এর উত্তর নেই।");
        parts[1].GetProperty("answered").GetBoolean().ShouldBeFalse();
        parts[1].TryGetProperty("truth", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task HistoryMarksAndLanguageReachTheTutor()
    {
        using var host = new ServiceHost();
        using var client = host.CreateClient();

        await AskAsync(client, "/api/ask", """{"question":"আর কে?","history":["প্রথম","দ্বিতীয়"],"marks":5,"language":"hi"}""");

        host.Tutor.Asked!.Text.ShouldBe("আর কে?");
        host.Tutor.Asked.History.ShouldBe(["প্রথম", "দ্বিতীয়"]);
        host.Tutor.Asked.Marks.ShouldBe(5);
        host.Tutor.Asked.Language.ShouldBe(LanguageTag.Hindi);
    }

    [Fact]
    public async Task NullsMeanThatNothingIsSaid()
    {
        using var host = new ServiceHost();
        using var client = host.CreateClient();

        await AskAsync(client, "/api/ask", """{"question":"কে?","history":null,"marks":null,"language":null}""");

        host.Tutor.Asked!.History.ShouldBeEmpty();
        host.Tutor.Asked.Marks.ShouldBeNull();
        host.Tutor.Asked.Language.ShouldBeNull();
    }

    [Theory]
    [InlineData("<script>alert('x')</script>")]
    [InlineData("\u0000\u0001\u001b[2J\u007f")]
    [InlineData("😀😀🎉")]
    [InlineData("../../etc/passwd")]
    [InlineData("'; DROP TABLE turns; --")]
    public async Task AnyTextReachesTheTutorAsItIs(string question)
    {
        using var host = new ServiceHost();
        using var client = host.CreateClient();

        await AskAsync(client, "/api/ask", JsonSerializer.Serialize(new { question }));

        host.Tutor.Asked!.Text.ShouldBe(question);
    }

    [Fact]
    public async Task MarkupInAReplyCannotBecomeMarkupInAPage()
    {
        var library = new SmallLibrary();
        using var host = new ServiceHost(_ => library.Answer() with { Text = "<img src=x onerror=alert(1)>" });
        using var client = host.CreateClient();

        var response = await client.PostAsJsonAsync("/api/ask", new { question = "কবে?" }, Cancellation);

        var body = await response.Content.ReadAsStringAsync(Cancellation);
        body.ShouldNotContain("<");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task AFaultIsAProblemWithAReferenceAndWithoutTheExceptionsWords()
    {
        using var host = new ServiceHost(_ => throw new InvalidOperationException("secret words of a student"));
        using var client = host.CreateClient();

        var response = await client.PostAsJsonAsync("/api/ask", new { question = "কবে?" }, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        text.ShouldNotContain("secret");
        text.ShouldNotContain("InvalidOperation");
        JsonElement.Parse(text).GetProperty("reference").GetString().ShouldNotBeNullOrEmpty();
    }

    private static async Task<JsonElement> AskAsync(HttpClient client, string url, string json)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        var response = await client.PostAsync(url, content, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Cancellation));
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }
}
