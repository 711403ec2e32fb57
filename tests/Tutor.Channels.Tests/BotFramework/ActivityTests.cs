using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Language;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Channels.Tests.BotFramework;

/// <summary>Each kind of activity and invoke that Teams and Web Chat send, and what becomes of it.</summary>
public sealed class ActivityTests : IAsyncLifetime
{
    private const string Question = "অক্টোবর বিপ্লব কবে হয়েছিল?";

    private BotHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await BotHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("<at>Tutor</at> অক্টোবর বিপ্লব কবে হয়েছিল?\n")]
    [InlineData("<at>Tutor</at>&nbsp;অক্টোবর বিপ্লব কবে হয়েছিল?")]
    [InlineData("অক্টোবর\u00A0বিপ্লব\u202Fকবে হয়েছিল? <at>Tutor</at>")]
    [InlineData("<p><at>Tutor</at> অক্টোবর <b>বিপ্লব</b> কবে হয়েছিল?</p>")]
    public async Task InAChannelAMentionIsStrippedAndTheReplyGoesToItsThread(string text)
    {
        await TakeAsync(_host.Message(text, change: TeamsActivity.Mentioned));

        var reply = (await _host.Connector.MessagesAsync(1)).ShouldHaveSingleItem();
        _host.Channels.Tutor.Asked.ShouldHaveSingleItem().Text.ShouldBe(Question);
        reply.Conversation.ShouldBe("19:class-8b@thread.tacv2;messageid=1700000000000");
        reply.ReplyTo.ShouldBe("1700000000001");
        reply.Activity["recipient"]!["id"]!.GetValue<string>().ShouldBe(TeamsActivity.Student);
        // Teams shows no typing in channels.
        _host.Connector.Taken.Select(sent => sent.Type).ShouldBe(["message"]);
    }

    [Fact]
    public async Task InAChannelOrGroupNothingIsSaidToWhatIsNotSaidToTheBot()
    {
        await TakeAsync(_host.Message(Question, "1", TeamsActivity.InChannel));
        await TakeAsync(_host.Message("<at>Mita</at> " + Question, "2", activity =>
        {
            TeamsActivity.InChannel(activity);
            activity["conversation"]!["conversationType"] = "groupChat";
            activity["entities"]!.AsArray().Add(new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = "29:mita" }, ["text"] = "<at>Mita</at>" });
        }));
        await TakeAsync(_host.Message(Question, "3", TeamsActivity.Mentioned));

        (await _host.Connector.MessagesAsync(1)).ShouldHaveSingleItem().ReplyTo.ShouldBe("3");
        _host.Channels.Recorder.Turns.ShouldHaveSingleItem().ActivityId.ShouldBe("3");
    }

    [Fact]
    public async Task InAGroupEachStudentHasEarlierQuestionsOfHerOwn()
    {
        await TakeAsync(_host.Message("বিপ্লবের কারণ কী?", "1", TeamsActivity.Mentioned));
        await TakeAsync(_host.Message("কেন?", "2", activity =>
        {
            TeamsActivity.Mentioned(activity);
            activity["from"] = new JsonObject { ["id"] = "29:other" };
        }));
        await TakeAsync(_host.Message("কবে?", "3", TeamsActivity.Mentioned));

        await _host.Connector.MessagesAsync(3);
        _host.Channels.Tutor.Asked.Select(asked => string.Join('|', asked.History)).ShouldBe(["", "", "বিপ্লবের কারণ কী?"]);
    }

    [Theory]
    [InlineData("২ &lt; ৩ &amp; ৪", "২ < ৩ & ৪")]
    [InlineData("কে <at>রিনা</at>?", "কে রিনা?")]
    [InlineData("এক<br>দুই", "এক\nদুই")]
    [InlineData("শব্\u200Cদ র\u200D্যাব\u200B", "শব্\u200Cদ র\u200D্যাব")]
    public async Task TeamsMarkupIsTakenOffAndJoinersStay(string sent, string read)
    {
        await TakeAsync(_host.Message(sent));

        await _host.Connector.MessagesAsync(1);
        _host.Channels.Tutor.Asked.ShouldHaveSingleItem().Text.ShouldBe(read);
    }

    [Fact]
    public async Task TheHtmlCopyOfAMessageIsNoFile()
    {
        await TakeAsync(_host.Message());

        (await _host.Connector.MessagesAsync(1)).ShouldHaveSingleItem().Text.ShouldStartWith("১৯১৭ সালে।");
    }

    [Theory]
    [InlineData("application/vnd.microsoft.teams.file.download.info")]
    [InlineData("image/*")]
    public async Task AFileIsPolitelyRefused(string type)
    {
        await TakeAsync(_host.Message("", change: activity => activity["attachments"]!.AsArray().Add(new JsonObject
        {
            ["contentType"] = type,
            ["name"] = "notes.pdf",
            ["contentUrl"] = "https://school.sharepoint.example/notes.pdf",
            ["content"] = new JsonObject { ["downloadUrl"] = "https://school.sharepoint.example/download?tempauth=secret", ["fileType"] = "pdf" },
        })));

        (await _host.Connector.MessagesAsync(1)).ShouldHaveSingleItem().Text.ShouldContain("ছবি বা ফাইল আমি পড়তে পারি না।");
        _host.Channels.Tutor.Asked.ShouldBeEmpty();
        _host.Channels.Recorder.Turns.ShouldHaveSingleItem().ActivityIn.ShouldNotContain("tempauth");
    }

    [Fact]
    public async Task AButtonOfTheCardAsksItsQuestion()
    {
        await TakeAsync(_host.Message("", change: activity =>
        {
            activity.Remove("text");
            activity["value"] = new JsonObject { ["question"] = Question };
        }));

        await _host.Connector.MessagesAsync(1);
        _host.Channels.Tutor.Asked.ShouldHaveSingleItem().Text.ShouldBe(Question);
    }

    [Fact]
    public async Task TheStudentIsWelcomedOnceInBothLanguagesWithACardOfQuestions()
    {
        await TakeAsync(Of("installationUpdate", "1", activity => activity["action"] = "add"));
        await TakeAsync(Of("conversationUpdate", "2", activity => activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = TeamsActivity.Bot })));
        await TakeAsync(Of("conversationUpdate", "3", activity => activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = TeamsActivity.Student })));
        await TakeAsync(_host.Message(id: "4"));

        var messages = await _host.Connector.MessagesAsync(2);
        messages.Select(message => message.ReplyTo).ShouldBe(["1", "4"]);
        messages[0].Text.ShouldContain("নমস্কার!");
        messages[0].Text.ShouldContain("नमस्ते!");
        messages[0].Activity.ContainsKey("suggestedActions").ShouldBeFalse();
        var card = messages[0].Activity["attachments"]![0]!;
        card["contentType"]!.GetValue<string>().ShouldBe("application/vnd.microsoft.card.adaptive");
        card["content"]!["version"]!.GetValue<string>().ShouldBe("1.2");
        card["content"]!["actions"]!.AsArray().Select(action => action!["data"]!["msteams"]!["value"]!.GetValue<string>())
            .ShouldBe(["বিপ্লবের কারণ সম্পর্কে সংক্ষেপে লেখো।", "खूनी रविवार पर संक्षिप्त टिप्पणी लिखिए।", "বিপ্লবের ফল সম্পর্কে সংক্ষেপে লেখো।"]);
    }

    [Fact]
    public async Task TheWelcomeIsRememberedOverARestart()
    {
        await TakeAsync(Of("installationUpdate", "1", activity => activity["action"] = "add"));
        await _host.Connector.MessagesAsync(1);
        await UntilAsync(() => Task.FromResult(Inbox().Length == 0));
        await _host.RestartAsync();

        await TakeAsync(Of("conversationUpdate", "2", activity => activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = TeamsActivity.Bot })));
        await TakeAsync(_host.Message(id: "3"));

        (await _host.Connector.MessagesAsync(2)).Select(message => message.ReplyTo).ShouldBe(["1", "3"]);
    }

    [Fact]
    public async Task AClassIsGreetedWhenTheBotComesAndNotWhenSomebodyJoins()
    {
        await TakeAsync(Of("conversationUpdate", "1", activity =>
        {
            TeamsActivity.InChannel(activity);
            activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:new" });
        }));
        await TakeAsync(Of("conversationUpdate", "2", activity =>
        {
            TeamsActivity.InChannel(activity);
            activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = TeamsActivity.Bot });
        }));

        (await _host.Connector.MessagesAsync(1)).ShouldHaveSingleItem().ReplyTo.ShouldBe("2");
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("emulator")]
    public async Task InWebChatTheStudentWhoJoinsIsGreetedAndTheBotIsNot(string channel)
    {
        foreach (var (id, member) in new[] { ("1", TeamsActivity.Bot), ("2", TeamsActivity.Student) })
            await TakeAsync(Of("conversationUpdate", id, activity =>
            {
                activity["channelId"] = channel;
                activity["conversation"] = new JsonObject { ["id"] = "web|livechat" };
                activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = member });
            }));

        var welcome = (await _host.Connector.MessagesAsync(1)).ShouldHaveSingleItem();
        welcome.ReplyTo.ShouldBe("2");
        welcome.Activity["suggestedActions"]!["actions"]!.AsArray().Count.ShouldBe(3);
        welcome.Activity.ContainsKey("attachments").ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"28:12345678-0000-4000-8000-000000000001"}]}""")]
    public async Task WhereTheBotIsTakenOutNothingIsKeptOfTheConversation(string change)
    {
        await TakeAsync(_host.Message(id: "1"));
        await _host.Connector.MessagesAsync(1);
        References().Length.ShouldBe(1);

        var changed = JsonNode.Parse(change)!.AsObject();
        await TakeAsync(Of(changed["type"]!.GetValue<string>(), "2", activity =>
        {
            foreach (var (name, value) in changed)
                activity[name] = value?.DeepClone();
        }));

        References().ShouldBeEmpty();
        _host.Connector.Messages.Count().ShouldBe(1);
    }

    [Fact]
    public async Task AnEditedQuestionIsAnsweredAnewAndBothAreInTheTranscript()
    {
        await TakeAsync(_host.Message("অক্টবর কবে?", "1"));
        await TakeAsync(Of("messageUpdate", "1", activity =>
        {
            activity["text"] = Question;
            activity["channelData"]!["eventType"] = "editMessage";
        }));

        (await _host.Connector.MessagesAsync(2)).Select(reply => reply.ReplyTo).ShouldBe(["1", "1"]);
        _host.Channels.Tutor.Asked.Select(asked => asked.Text).ShouldBe(["অক্টবর কবে?", Question]);
        (await TranscriptAsync()).Turns.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"type":"messageUpdate","channelData":{"eventType":"undeleteMessage"}}""")]
    [InlineData("""{"type":"messageDelete","channelData":{"eventType":"softDeleteMessage"}}""")]
    [InlineData("""{"type":"typing"}""")]
    [InlineData("""{"type":"trace","name":"debug"}""")]
    [InlineData("""{"type":"event","name":"application/vnd.microsoft.readReceipt","value":{"lastReadMessageId":"1"}}""")]
    [InlineData("""{"type":"event","name":"application/vnd.microsoft.meetingStart","value":{}}""")]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"channelRenamed"}}""")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"29:other"}]}""")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"laugh"}],"replyToId":"sent-1"}""")]
    [InlineData("""{"type":"command","name":"x"}""")]
    [InlineData("""{"type":"somethingNew"}""")]
    public async Task WhatIsNoQuestionIsTakenInSilence(string change)
    {
        var changed = JsonNode.Parse(change)!.AsObject();
        await TakeAsync(Of(changed["type"]!.GetValue<string>(), "1", activity =>
        {
            foreach (var (name, value) in changed)
                activity[name] = value?.DeepClone();
        }));
        await TakeAsync(_host.Message(id: "2"));

        (await _host.Connector.MessagesAsync(1)).ShouldHaveSingleItem().ReplyTo.ShouldBe("2");
        _host.Channels.Recorder.Turns.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("""{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"ভালো\"}"}}}""", Reaction.Liked)]
    [InlineData("""{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":{"feedbackText":"ভুল"}}}}""", Reaction.Disliked)]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"like"}]}""", Reaction.Liked)]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"heart"}]}""", Reaction.Liked)]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback","entities":[{"type":"https://schema.org/Message","@type":"DislikeAction","@id":"DislikeAction:1"}]}""", Reaction.Disliked)]
    public async Task AThumbUnderAReplyIsKeptWithItsTurn(string thumb, Reaction reaction)
    {
        await TakeAsync(_host.Message(id: "1"));
        await _host.Connector.MessagesAsync(1);

        var given = JsonNode.Parse(thumb)!.AsObject();
        given["replyToId"] ??= "sent-2";
        using var response = await _host.PostAsync(Of(given["type"]!.GetValue<string>(), "2", activity =>
        {
            foreach (var (name, value) in given)
                activity[name] = value?.DeepClone();
        }));

        ((int)response.StatusCode).ShouldBe(given["type"]!.GetValue<string>() == "invoke" ? 200 : 202);
        if (given["type"]!.GetValue<string>() == "invoke")
        {
            (await response.Content.ReadAsStringAsync()).ShouldBe("{}");
            response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        }
        await UntilAsync(async () => (await TranscriptAsync()).Turns[0].Reaction == reaction);
        (await TranscriptAsync()).Turns.Count.ShouldBe(1);
        _host.Connector.Messages.Count().ShouldBe(1);
        string.Join('\n', _host.Channels.Log.Lines).ShouldNotContain("ভালো");
    }

    [Fact]
    public async Task ALikeThatIsTakenBackIsGone()
    {
        await TakeAsync(_host.Message(id: "1"));
        await _host.Connector.MessagesAsync(1);
        await TakeAsync(Of("messageReaction", "2", activity => (activity["reactionsAdded"], activity["replyToId"]) = (new JsonArray(new JsonObject { ["type"] = "like" }), "sent-2")));
        await UntilAsync(async () => (await TranscriptAsync()).Turns[0].Reaction == Reaction.Liked);

        await TakeAsync(Of("messageReaction", "3", activity => (activity["reactionsRemoved"], activity["replyToId"]) = (new JsonArray(new JsonObject { ["type"] = "like" }), "sent-2")));

        await UntilAsync(async () => (await TranscriptAsync()).Turns[0].Reaction == Reaction.None);
    }

    [Theory]
    [InlineData("message/submitAction", 200)]
    [InlineData("message/fetchTask", 501)]
    [InlineData("adaptiveCard/action", 501)]
    [InlineData("task/fetch", 501)]
    [InlineData("task/submit", 501)]
    [InlineData("fileConsent/invoke", 501)]
    [InlineData("composeExtension/query", 501)]
    [InlineData("signin/verifyState", 501)]
    [InlineData("somethingNew", 501)]
    public async Task AnInvokeIsAnsweredAtOnceAndOneThatNobodyAskedForWith501(string name, int status)
    {
        (await _host.StatusAsync(Of("invoke", "1", activity => (activity["name"], activity["value"]) = (name, new JsonObject())))).ShouldBe(status);

        _host.Connector.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task AStudentWhoHasEverythingDeletedIsForgottenHereToo()
    {
        await TakeAsync(_host.Message(id: "0", change: TeamsActivity.Mentioned));
        await TakeAsync(_host.Message(id: "1"));
        await _host.Connector.MessagesAsync(2);
        await TakeAsync(_host.Message("আমার সব মুছে দাও", "2"));
        await TakeAsync(_host.Message("হ্যাঁ, মুছে দাও", "3"));

        (await _host.Connector.MessagesAsync(4))[3].Text.ShouldBe("তোমার সব কথা মুছে ফেলেছি।");

        References().Length.ShouldBe(2);
        References().ShouldAllBe(file => !File.ReadAllText(file).Contains(TeamsActivity.Student, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AConversationThatNobodyUsedForAQuarterOfAYearIsForgotten()
    {
        await TakeAsync(_host.Message(id: "1"));
        await _host.Connector.MessagesAsync(1);
        var old = References().ShouldHaveSingleItem();
        File.SetLastWriteTimeUtc(old, _host.Channels.Clock.GetUtcNow().UtcDateTime - TimeSpan.FromDays(89));
        _host.Channels.Clock.Advance(TimeSpan.FromDays(2));

        using var response = await _host.PostAsync(
            _host.Message(id: "2", change: activity => activity["conversation"]!["id"] = "a:1other"),
            $"Bearer {_host.Authority.ChannelToken(_host.Connector.ServiceUrl, claims => claims["exp"] = claims["exp"]!.GetValue<long>() + 3 * 86_400)}");

        ((int)response.StatusCode).ShouldBe(202);
        await UntilAsync(() => Task.FromResult(!File.Exists(old)));
        References().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ATeachersCorrectionIsToldOnceAlsoAfterARestart(bool restarted)
    {
        await TakeAsync(_host.Message(id: "1"));
        await _host.Connector.MessagesAsync(1);
        var turn = (await TranscriptAsync()).Turns.ShouldHaveSingleItem().Turn;
        var passage = _host.Channels.School.Current.FindDocument("october.bn")!.Passages[1];
        var correction = new Correction
        {
            Id = Guid.NewGuid(),
            Turn = turn.Id,
            Question = Question,
            Language = LanguageTag.Bengali,
            Text = "২৫ অক্টোবর। [1]",
            Citations = [new CorrectionCitation(1, passage.Id, [], PassageFingerprint.Of(passage.Text))],
            By = Guid.NewGuid(),
            At = turn.At,
            StateSince = turn.At,
        };
        if (restarted)
        {
            await UntilAsync(() => Task.FromResult(Inbox().Length == 0));
            await _host.RestartAsync();
        }

        (await AnnounceAsync(correction)).ShouldBeTrue();
        (await AnnounceAsync(correction)).ShouldBeFalse();

        var told = (await _host.Connector.MessagesAsync(2))[1];
        told.Text.ShouldStartWith($"তোমার আগের প্রশ্ন “{Question}”-এর উত্তরটি শিক্ষক ঠিক করে দিয়েছেন:\n\n২৫ অক্টোবর। [1]");
        told.Conversation.ShouldBe(TeamsActivity.Conversation);
        told.Activity["recipient"]!["id"]!.GetValue<string>().ShouldBe(TeamsActivity.Student);
        await UntilAsync(async () => (await TranscriptAsync()).Turns.Count == 2);
        (await TranscriptAsync()).Turns[1].Turn.Student.ShouldBe(turn.Student);
    }

    private async Task<bool> AnnounceAsync(Correction correction)
    {
        var told = false;
        foreach (var announcer in _host.Channels.Services.GetServices<ICorrectionAnnouncer>())
            told |= await announcer.AnnounceAsync(correction, CancellationToken.None);
        return told;
    }

    private async Task TakeAsync(JsonObject activity) => (await _host.StatusAsync(activity)).ShouldBe(202);

    private JsonObject Of(string type, string id, Action<JsonObject> change) => TeamsActivity.Of(type, _host.Connector.ServiceUrl, id, change);

    private string[] Inbox() => Directory.GetFiles(Path.Combine(_host.Channels.Folder, "botframework", "inbox"));

    private string[] References() => Directory.GetFiles(Path.Combine(_host.Channels.Folder, "botframework", "conversations"));

    private async Task<Transcript> TranscriptAsync() =>
        (await _host.Channels.Services.GetRequiredService<ITranscriptReader>().FindAsync(ConversationId.Of(ChannelNames.Teams, TeamsActivity.Conversation), CancellationToken.None)).ShouldNotBeNull();

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 500; i++)
        {
            if (await condition())
                return;
            await Task.Delay(20);
        }
        throw new TimeoutException("It did not come to that.");
    }
}
