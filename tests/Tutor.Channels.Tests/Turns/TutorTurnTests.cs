using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tutor.Answering;
using Tutor.Channels.Activities;
using Tutor.Channels.Tests.Hosting;
using Tutor.Channels.Turns;
using Tutor.Knowledge;
using Tutor.Language;
using Tutor.Testing;
using Tutor.Transcripts.Recording;

namespace Tutor.Channels.Tests.Turns;

public sealed class TutorTurnTests : IAsyncDisposable
{
    private readonly School _school = School.TwoLanguages();
    private readonly ScriptedTutor _tutor;
    private readonly LogKeeper _log = new();
    private readonly ConversationState _state = new();
    private readonly TemporaryFolder _data = new();
    private readonly ServiceProvider _services;
    private readonly ITurn _turn;

    public TutorTurnTests()
    {
        _tutor = new ScriptedTutor(_school);
        var configuration = new ConfigurationBuilder().Build();
        _services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(_log))
            .AddSingleton<ITutor>(_tutor)
            .AddSingleton<ILibrary>(_school)
            .AddSingleton(new KnowledgePaths(new KnowledgeOptions { DataFolder = _data.Path }))
            .AddKeptTranscripts(configuration)
            .AddChannels(configuration)
            .BuildServiceProvider();
        _turn = _services.GetRequiredService<ITurn>();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task TheWelcomeComesOnceInBothLanguagesWithThreeSampleQuestions()
    {
        var joined = new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            MembersAdded = [new ChannelAccount("student")],
            Recipient = new ChannelAccount("tutor"),
        };

        var welcome = (await RunAsync(joined)).ShouldHaveSingleItem();
        welcome.Text.ShouldNotBeNull().ShouldContain("নমস্কার!");
        welcome.Text.ShouldContain("नमस्ते!");
        welcome.SuggestedActions.ShouldNotBeNull().Actions.Select(action => (action.Type, action.Value)).ShouldBe(
        [
            ("imBack", "বিপ্লবের কারণ সম্পর্কে সংক্ষেপে লেখো।"),
            ("imBack", "खूनी रविवार पर संक्षिप्त टिप्पणी लिखिए।"),
            ("imBack", "বিপ্লবের ফল সম্পর্কে সংক্ষেপে লেখো।"),
        ]);
        (await RunAsync(joined)).ShouldBeEmpty();
        (await RunAsync(Join("hi-IN"))).ShouldBeEmpty();
        _state.Language.ShouldBe(LanguageTag.Hindi);
    }

    [Fact]
    public async Task TheBotItselfJoiningIsNotGreeted() =>
        (await RunAsync(new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            MembersAdded = [new ChannelAccount("tutor")],
            Recipient = new ChannelAccount("tutor"),
        })).ShouldBeEmpty();

    [Fact]
    public async Task APageThatSaysTheStudentHasComeGetsTheWelcome() => (await RunAsync(Join("bn-IN"))).ShouldHaveSingleItem();

    [Fact]
    public async Task AQuestionGetsASignOfTypingAndThenTheAnswer()
    {
        var replies = await RunAsync(Message("অক্টোবর বিপ্লব কবে হয়েছিল?"));

        replies.Select(reply => reply.Type).ShouldBe(["typing", "message"]);
        replies.ShouldAllBe(reply => reply.ReplyToId == "c|1");
        replies[1].Text.ShouldNotBeNull().ShouldStartWith("১৯১৭ সালে। [1]\n\n> [1] **অক্টোবর বিপ্লব** · অনুচ্ছেদ ১\n");
    }

    [Fact]
    public async Task AFollowUpIsAskedWithTheEarlierQuestionsAndTheLanguageOfTheLast()
    {
        await RunAsync(Message("অক্টোবর বিপ্লব কবে হয়েছিল?"));
        await RunAsync(Message("help"));
        await RunAsync(Message("tar por ki holo?"));

        var last = _tutor.Asked.Last();
        last.Text.ShouldBe("tar por ki holo?");
        last.History.ShouldBe(["অক্টোবর বিপ্লব কবে হয়েছিল?"]);
        last.Preferred.ShouldBe(LanguageTag.Bengali);
        last.Language.ShouldBeNull();
    }

    [Theory]
    [InlineData("🙂👍🏽")]
    [InlineData("?!")]
    [InlineData("")]
    public async Task AMessageWithoutWordsIsNoFollowUpAndIsNotRemembered(string text)
    {
        await RunAsync(Message("কেন?"));
        await RunAsync(Message(text));
        _tutor.Asked.Last().History.ShouldBeEmpty();
        await RunAsync(Message("फिर कब?"));
        _tutor.Asked.Last().History.ShouldBe(["কেন?"]);
    }

    [Fact]
    public async Task StartingOverForgetsTheEarlierQuestions()
    {
        await RunAsync(Message("অক্টোবর বিপ্লব কবে হয়েছিল?"));
        (await RunAsync(Message("নতুন করে"))).ShouldHaveSingleItem().Text.ShouldBe("ঠিক আছে, নতুন করে শুরু করি। প্রশ্ন লেখো।");
        await RunAsync(Message("কেন?"));

        _tutor.Asked.Last().History.ShouldBeEmpty();
    }

    [Fact]
    public async Task TheLatestSignDecidesTheLanguageOfTheConversation()
    {
        await RunAsync(Message("start over", "bn-IN"));
        _state.Language.ShouldBe(LanguageTag.Bengali);
        (await RunAsync(Message("language hindi", "bn-IN"))).ShouldHaveSingleItem().Text.ShouldStartWith("ठीक है, अब से बात हिन्दी में होगी।");
        await RunAsync(Message("start over", "bn-IN"));
        _state.Language.ShouldBe(LanguageTag.Hindi);
        await RunAsync(Message("start over", "hi-IN"));
        await RunAsync(Message("start over", "bn-IN"));
        _state.Language.ShouldBe(LanguageTag.Bengali);
        await RunAsync(Message("start over", "fr-FR"));
        _state.Language.ShouldBe(LanguageTag.Bengali);
    }

    [Fact]
    public async Task TheSourcesAreListedWithLinks()
    {
        var text = (await RunAsync(Message("स्रोत"))).ShouldHaveSingleItem().Text;

        text.ShouldBe("""
            उत्तर इन दस्तावेज़ों से मिलते हैं:

            - [অক্টোবর বিপ্লব](https://tutor.example/sources/october.bn)
            - [फ़रवरी क्रांति](https://tutor.example/sources/february.hi)
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task WithoutDocumentsTheStudentIsSentToTheTeacher()
    {
        _school.Current = Library.Empty;

        (await RunAsync(Message("উৎস"))).ShouldHaveSingleItem().Text.ShouldBe("এখনও কোনো নথি রাখা হয়নি। তোমার শিক্ষককে জানাও।");
    }

    [Fact]
    public async Task AFileIsRefusedPolitelyAndTheQuestionBesideItAnswered()
    {
        var picture = Message("") with { Attachments = [new Attachment("image/png", "page.png")] };
        (await RunAsync(picture)).ShouldHaveSingleItem().Text.ShouldBe(
            "ছবি বা ফাইল আমি পড়তে পারি না। প্রশ্নটি লিখে পাঠাও।\n\nयहाँ चित्र या फ़ाइल नहीं पढ़ी जा सकती। प्रश्न लिखकर भेजिए।");

        var both = await RunAsync(picture with { Text = "खूनी रविवार क्या था?" });
        both.Select(reply => reply.Type).ShouldBe(["message", "typing", "message"]);
        both[0].Text.ShouldBe("यहाँ चित्र या फ़ाइल नहीं पढ़ी जा सकती। प्रश्न लिखकर भेजिए।");
    }

    [Fact]
    public async Task AHugeMessageGetsAPoliteAnswerAndNeverReachesTheTutor()
    {
        var reply = (await RunAsync(Message(new string('ক', 100_000)))).ShouldHaveSingleItem();

        reply.Text.ShouldBe("লেখাটি খুব বড়। শুধু প্রশ্নটি পাঠাও, 4000 অক্ষরের মধ্যে।");
        _tutor.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("  \u0000\u0007 ", "")]
    [InlineData("🙂🙂", "🙂🙂")]
    [InlineData("ক\u0000খ\r\nগ", "কখ\nগ")]
    public async Task TheTutorGetsTheTextWithoutControlCharacters(string? text, string asked)
    {
        await RunAsync(Message(text));

        _tutor.Asked.ShouldHaveSingleItem().Text.ShouldBe(asked);
    }

    [Fact]
    public async Task AFailureIsAFixedSentenceWithAReferenceThatTheLogHasWithoutTheStudentsWords()
    {
        _tutor.Script = _ => throw new InvalidOperationException("the index burst");

        var text = (await RunAsync(Message("खूनी रविवार क्या था?")))[^1].Text.ShouldNotBeNull();

        text.ShouldStartWith("क्षमा कीजिए, इस बार उत्तर नहीं मिल सका।");
        text.ShouldNotContain("burst");
        var reference = text[^6..];
        var line = _log.Lines.ShouldHaveSingleItem();
        line.ShouldBe($"Error: A turn failed; the student was given reference {reference} for activity c|1");
    }

    [Fact]
    public async Task CancellationPassesThrough()
    {
        _tutor.Script = _ => throw new OperationCanceledException();

        await Should.ThrowAsync<OperationCanceledException>(RunAsync(Message("কবে?")));
    }

    [Theory]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback","entities":[{"@type":"LikeAction","@id":"LikeAction:c|9"}]}""", "like", "c|9")]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback","replyToId":"c|8","entities":[{"type":"https://schema.org/VoteAction","@type":"VoteAction","actionOption":"downvote"}]}""", "dislike", "c|8")]
    [InlineData("""{"type":"invoke","name":"message/submitAction","replyToId":"c|7","value":{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\"secret words\"}"}}}""", "dislike", "c|7")]
    [InlineData("""{"type":"invoke","name":"message/submitAction","replyToId":"c|6","value":{"actionName":"feedback","actionValue":{"reaction":"like","feedback":{"feedbackText":"secret words"}}}}""", "like", "c|6")]
    public async Task FeedbackIsTakenSilentlyInAllThreeShapes(string json, string reaction, string target)
    {
        (await RunAsync(ActivityJson.Read(json))).ShouldBeEmpty();

        _log.Lines.ShouldHaveSingleItem().ShouldBe($"Information: Feedback {reaction} on {target}");
    }

    [Fact]
    public async Task FeedbackThatNamesNoActivityPutsNothingOfItIntoTheLog()
    {
        await RunAsync(ActivityJson.Read(
            """{"type":"event","name":"webchat:activity-status/feedback","entities":[{"@type":"LikeAction","@id":"LikeAction:my name is Rina\n"}]}"""));

        _log.Lines.ShouldHaveSingleItem().ShouldBe("Information: Feedback like on (null)");
    }

    [Theory]
    [InlineData("""{"type":"event","name":"message/submitAction","value":5}""")]
    [InlineData("""{"type":"event","name":"tutor/unknown","value":{"locale":7}}""")]
    [InlineData("""{"type":"event"}""")]
    [InlineData("""{"type":"messageReaction"}""")]
    public async Task OtherEventsAreLetPass(string json) => (await RunAsync(ActivityJson.Read(json))).ShouldBeEmpty();

    [Theory]
    [InlineData("আমার কী রাখা আছে?", "তোমার কোনো কথা রাখা নেই।")]
    [InlineData("mera kya rakha hai", "आपकी कोई बात रखी हुई नहीं है।")]
    public async Task WhoHasSaidNothingReadsThatNothingIsKept(string asked, string said) =>
        (await RunAsync(Message(asked))).ShouldHaveSingleItem().Text.ShouldBe(said);

    [Theory]
    [InlineData("আমার সব মুছে দাও", "না, থাক", "ঠিক আছে, কিছুই মুছিনি।")]
    [InlineData("mera sab mita do", "नहीं, रहने दीजिए", "ठीक है, कुछ भी नहीं मिटाया गया।")]
    public async Task NothingIsDeletedWithoutAYes(string asked, string no, string said)
    {
        var question = (await RunAsync(Message(asked))).ShouldHaveSingleItem();
        question.SuggestedActions.ShouldNotBeNull().Actions.Select(action => action.Value).ShouldContain(no);

        (await RunAsync(Message(no))).ShouldHaveSingleItem().Text.ShouldBe(said);
        (await RunAsync(Message(no)))[0].Type.ShouldBe("typing");
    }

    [Fact]
    public async Task AYesAfterSomethingElseIsNoYes()
    {
        await RunAsync(Message("আমার সব মুছে দাও"));
        await RunAsync(Message("অক্টোবর বিপ্লব কবে হয়েছিল?"));
        await RunAsync(Message("হ্যাঁ"));

        _tutor.Asked.Last().Text.ShouldBe("হ্যাঁ");
    }

    [Theory]
    [InlineData(RecordingResult.Stored, "তোমার সব কথা মুছে ফেলেছি।", true)]
    [InlineData(RecordingResult.Spooled, "তোমার অনুরোধ লিখে রাখলাম। এখনই মোছা গেল না, তবে যত তাড়াতাড়ি সম্ভব সব মুছে যাবে।", true)]
    [InlineData(RecordingResult.Lost, "দুঃখিত, এখন মুছতে পারলাম না। একটু পরে আবার চেষ্টা করো, না হলে শিক্ষককে জানাও।", false)]
    public async Task TheStudentReadsWhatBecameOfTheDeletion(RecordingResult result, string said, bool forgotten)
    {
        _services.GetRequiredService<GatedRecorder>().Deletion = result;
        await RunAsync(Message("অক্টোবর বিপ্লব কবে হয়েছিল?"));
        await RunAsync(Message("আমার সব মুছে দাও"));

        (await RunAsync(Message("হ্যাঁ, মুছে দাও"))).ShouldHaveSingleItem().Text.ShouldBe(said);

        (_state.History.Count == 0).ShouldBe(forgotten);
    }

    private static Activity Message(string? text, string? locale = null) => new()
    {
        Type = ActivityTypes.Message,
        Id = "c|1",
        ChannelId = "directline",
        From = new ChannelAccount("student"),
        Conversation = new ConversationAccount("c"),
        Text = text,
        Locale = locale,
    };

    private static Activity Join(string locale) =>
        new() { Type = ActivityTypes.Event, Id = "c|1", Name = "tutor/join", Value = new JsonObject { ["locale"] = locale } };

    private async Task<IReadOnlyList<Activity>> RunAsync(Activity activity)
    {
        var replies = new List<Activity>();
        await _turn.RunAsync(activity, new TurnContext(_state, new Uri("https://tutor.example"), (reply, _) =>
        {
            replies.Add(reply);
            return Task.CompletedTask;
        }), CancellationToken.None);
        return replies;
    }
}
