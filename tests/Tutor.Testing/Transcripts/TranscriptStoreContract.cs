using Tutor.Transcripts;
using Tutor.Transcripts.Auditing;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Recording;
using Tutor.Transcripts.Students;

namespace Tutor.Testing.Transcripts;

/// <summary>What every <see cref="ITranscriptStore"/> does with what it is given.</summary>
public abstract class TranscriptStoreContract : StoreSuite
{
    [Fact]
    public async Task ATurnIsReadAsItWasSaved()
    {
        var turn = Turns.Of(1, reply: Turns.Answer(disagree: true));
        await SaveAsync(turn);
        var kept = (await Stores.Reader.FindAsync(turn.Id, Cancellation))!.Turn;

        kept.ShouldBeWrittenAs(turn);
    }

    [Fact]
    public async Task AGreetingHasNoReplyAndAsksForNoVerdict()
    {
        var turn = Turns.Of(1, question: "");
        await SaveAsync(turn);

        (await Stores.Reader.FindAsync(turn.Id, Cancellation))!.Turn.Reply.ShouldBeNull();
        (await ListAsync(new TranscriptFilter { NotReviewed = true })).ShouldBeEmpty();
    }

    [Fact]
    public async Task ATurnThatIsSavedTwiceIsKeptOnceAsItWasFirst()
    {
        await SaveAsync(Turns.Of(1, question: "first"));
        await SaveAsync(Turns.Of(1, question: "second"));

        var transcript = await Stores.Reader.FindAsync(ConversationId.Of(ChannelNames.WebChat, "c1"), Cancellation);
        transcript!.Turns.ShouldHaveSingleItem().Turn.Question.ShouldBe("first");
    }

    [Fact]
    public async Task TheWholeOfATurnTakesThePlaceOfItsBeginningAndIsNotReplaced()
    {
        var whole = Turns.Of(1, question: "whole", reply: Turns.Answer());
        var beginning = whole with { Question = "beginning", Reply = whole.Reply! with { IsUnfinished = true, Text = "first words" } };
        await SaveAsync(Turns.Of(0, question: "before"));
        await SaveAsync(beginning);
        (await Stores.Reader.FindAsync(whole.Id, Cancellation))!.Turn.ShouldBeWrittenAs(beginning);
        await SaveAsync(beginning with { Reply = beginning.Reply with { Text = "first words and more" } });
        await SaveAsync(whole);
        await SaveAsync(beginning);

        (await Stores.Reader.FindAsync(whole.Id, Cancellation))!.Turn.ShouldBeWrittenAs(whole);
        var transcript = await Stores.Reader.FindAsync(ConversationId.Of(ChannelNames.WebChat, "c1"), Cancellation);
        transcript!.Turns.Select(turn => turn.Turn.Question).ShouldBe(["before", "whole"]);
        (await ListAsync(new TranscriptFilter { Search = "beginning" })).ShouldBeEmpty();
        (await ListAsync(new TranscriptFilter { Search = "whole" })).Count.ShouldBe(1);
    }

    [Fact]
    public async Task TurnsOfOneMillisecondAreAllKept()
    {
        for (var i = 0; i < 40; i++)
            await SaveAsync(Turns.Of(i, at: Turns.Morning));

        (await Stores.Reader.FindAsync(ConversationId.Of(ChannelNames.WebChat, "c1"), Cancellation))!.Turns
            .Select(turn => turn.Turn.ActivityId).Distinct().Count().ShouldBe(40);
    }

    [Fact]
    public async Task TurnsThatAreSavedAtTheSameTimeAreAllKeptOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => SaveAsync(Turns.Of(i % 20, conversation: "c1", at: Turns.Morning))));

        (await Stores.Reader.FindAsync(ConversationId.Of(ChannelNames.WebChat, "c1"), Cancellation))!.Turns.Count.ShouldBe(20);
    }

    [Fact]
    public async Task AnyTextAtAllIsKept()
    {
        var turn = Turns.Of(1, question: "half \uD83D and nothing \0 and '); DROP TABLE turns; --", reply: Turns.Answer("50% _of_ \"it\" [1]"));
        await SaveAsync(turn);

        var kept = (await Stores.Reader.FindAsync(turn.Id, Cancellation))!.Turn;
        kept.Question.ShouldBe("half \uFFFD and nothing \uFFFD and '); DROP TABLE turns; --");
        kept.Reply!.Text.ShouldBe("50% _of_ \"it\" [1]");
    }

    [Fact]
    public async Task TheLastReactionCountsWhicheverActivityItNames()
    {
        var turn = Turns.Of(1, reply: Turns.Answer());
        await SaveAsync(turn);
        await Stores.Transcripts.SaveSentAsync(turn.Id, ["sent-1", "sent-2"], Cancellation);

        (await React("a1", Reaction.Liked)).ShouldBeTrue();
        (await Stores.Reader.FindAsync(turn.Id, Cancellation))!.Reaction.ShouldBe(Reaction.Liked);
        (await React("sent-2", Reaction.Disliked)).ShouldBeTrue();
        (await Stores.Reader.FindAsync(turn.Id, Cancellation))!.Reaction.ShouldBe(Reaction.Disliked);
        (await ListAsync(new TranscriptFilter { Disliked = true })).ShouldHaveSingleItem();
        (await React("sent-2", Reaction.None)).ShouldBeTrue();
        (await ListAsync(new TranscriptFilter { Disliked = true })).ShouldBeEmpty();
    }

    [Fact]
    public async Task AReactionToNothingThatIsKnownIsNotKept()
    {
        await SaveAsync(Turns.Of(1, reply: Turns.Answer()));
        (await React("a9", Reaction.Liked)).ShouldBeFalse();
        (await Stores.Transcripts.SaveReactionAsync(new ActivityReference(ChannelNames.WebChat, "c2", "a1"), Reaction.Liked, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task WordsThatAskForAttentionAreMarkedAsWritten()
    {
        var turn = Turns.Of(1, question: "আমি আর বাঁচতে চাই না", reply: Turns.Refusal());
        await SaveAsync(turn);
        await SaveAsync(Turns.Of(2, conversation: "c2", reply: Turns.Answer()));

        (await Stores.Reader.FindAsync(turn.Id, Cancellation))!.Attention.ShouldHaveSingleItem().Words.ShouldBe("বাঁচতে চাই না");
        (await ListAsync(new TranscriptFilter { NeedsAttention = true })).ShouldHaveSingleItem().Newest.NeedsAttention.ShouldBeTrue();
    }

    [Fact]
    public async Task NothingOfADeletedStudentIsLeft()
    {
        var (hers, his) = (Turns.Of(1, question: "তাঁর গোপন প্রশ্ন", reply: Turns.Answer()), Turns.Of(2, conversation: "c2", user: "amit", reply: Turns.Answer()));
        await SaveAsync(hers);
        await SaveAsync(his, "amit");
        await Stores.Transcripts.SaveSentAsync(hers.Id, ["sent"], Cancellation);
        await Stores.Audit.AppendAsync(new AuditEntry(Turns.Morning, "Mita", "transcript.read", hers.Conversation), Cancellation);
        await Stores.Audit.AppendAsync(new AuditEntry(Turns.Morning, "Mita", "identity.read", Student: hers.Student), Cancellation);
        await Stores.Audit.AppendAsync(new AuditEntry(Turns.Morning, "Mita", "transcript.read", his.Conversation, his.Student), Cancellation);

        (await Stores.Transcripts.DeleteStudentAsync(hers.Student, Cancellation)).ShouldBe(1);

        (await Stores.Reader.FindAsync(hers.Id, Cancellation)).ShouldBeNull();
        (await Stores.Reader.FindAsync(hers.Conversation, Cancellation)).ShouldBeNull();
        (await ListAsync(TranscriptFilter.All)).ShouldHaveSingleItem().Id.ShouldBe(his.Conversation);
        (await ListAsync(new TranscriptFilter { Search = "গোপন" })).ShouldBeEmpty();
        (await Stores.Students.FindAsync(hers.Student, Cancellation)).ShouldBeNull();
        (await Stores.Students.FindAsync(his.Student, Cancellation)).ShouldNotBeNull();
        (await Stores.Statistics.MostQuotedAsync(Turns.Morning, Turns.Morning.AddDays(1), 10, Cancellation)).ShouldHaveSingleItem().Answers.ShouldBe(1);
        var audit = (await Stores.Audit.ReadAsync(new AuditFilter(), null, 10, Cancellation)).Entries;
        audit.Select(entry => (entry.Action, entry.Conversation, entry.Student)).ShouldBe(
        [
            ("transcript.read", his.Conversation, his.Student),
            ("identity.read", null, null),
            ("transcript.read", null, null),
        ]);
        (await Stores.Transcripts.DeleteStudentAsync(hers.Student, Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task ADeletionLeavesTheOthersOfAConversation()
    {
        await SaveAsync(Turns.Of(1));
        await SaveAsync(Turns.Of(2, user: "amit"), "amit");
        await Stores.Transcripts.DeleteStudentAsync(Turns.Student(), Cancellation);

        (await Stores.Reader.FindAsync(ConversationId.Of(ChannelNames.WebChat, "c1"), Cancellation))!.Turns.ShouldHaveSingleItem().Turn.Student.ShouldBe(Turns.Student("amit"));
    }

    [Fact]
    public async Task OldTurnsGoInPiecesAndWithThemStudentsWithoutTurns()
    {
        for (var i = 0; i < 5; i++)
            await SaveAsync(Turns.Of(i, conversation: $"c{i}"));
        await SaveAsync(Turns.Of(9, user: "amit"), "amit");
        var limit = Turns.Morning.AddMinutes(9);

        (await Stores.Transcripts.DeleteOlderAsync(limit, 3, Cancellation)).ShouldBe(3);
        (await Stores.Students.FindAsync(Turns.Student(), Cancellation)).ShouldNotBeNull();
        (await Stores.Transcripts.DeleteOlderAsync(limit, 3, Cancellation)).ShouldBe(2);
        (await Stores.Students.FindAsync(Turns.Student(), Cancellation)).ShouldBeNull();
        (await Stores.Transcripts.DeleteOlderAsync(limit, 3, Cancellation)).ShouldBe(0);
        (await ListAsync(TranscriptFilter.All)).ShouldHaveSingleItem().Student.ShouldBe(Turns.Student("amit"));
    }

    [Fact]
    public async Task ACancelledSaveStops() => await Should.ThrowAsync<OperationCanceledException>(
        () => Stores.Transcripts.SaveTurnAsync(Turns.Of(1), Turns.Identity(Turns.Of(1)), new CancellationToken(canceled: true)));

    private Task SaveAsync(Turn turn, string user = "rina") => Stores.Transcripts.SaveTurnAsync(turn, Turns.Identity(turn, user), Cancellation);

    private Task<bool> React(string activity, Reaction reaction) =>
        Stores.Transcripts.SaveReactionAsync(new ActivityReference(ChannelNames.WebChat, "c1", activity), reaction, Cancellation);

    private async Task<IReadOnlyList<ConversationSummary>> ListAsync(TranscriptFilter filter) =>
        (await Stores.Reader.ListAsync(filter, null, 50, Cancellation)).Conversations;
}

/// <summary>What every <see cref="IStudentRegistry"/> does.</summary>
public abstract class StudentRegistryContract : StoreSuite
{
    [Fact]
    public async Task AStudentIsFoundByPseudonymWithTheLatestName()
    {
        var identity = new StudentIdentity(Turns.Student("29:xyz", ChannelNames.Teams), ChannelNames.Teams, "29:xyz", "Rina Sen");
        await AskAsync(1, identity with { Name = null });
        (await Stores.Students.FindAsync(identity.Pseudonym, Cancellation)).ShouldBe(identity with { Name = null });
        await AskAsync(2, identity with { Name = "Rina" });
        await AskAsync(3, identity);
        await AskAsync(4, identity with { Name = null });
        (await Stores.Students.FindAsync(identity.Pseudonym, Cancellation)).ShouldBe(identity);
        (await Stores.Students.FindAsync(Turns.Student("nobody"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task StudentsAreSearchedByNameAndUserId()
    {
        await AskAsync(1, new StudentIdentity(Turns.Student("29:x_1", ChannelNames.Teams), ChannelNames.Teams, "29:x_1", "Rina Sen"));
        await AskAsync(2, new StudentIdentity(Turns.Student("29:x21", ChannelNames.Teams), ChannelNames.Teams, "29:x21", "অমিত"));

        (await Names("rina")).ShouldBe(["Rina Sen"]);
        (await Names("মিত")).ShouldBe(["অমিত"]);
        (await Names("x_1")).ShouldBe(["Rina Sen"]);
        (await Names("29:")).ShouldBe(["Rina Sen", "অমিত"]);
        (await Names(" ")).ShouldBeEmpty();
    }

    // Who stands behind a pseudonym comes with what she asks.
    private Task AskAsync(int number, StudentIdentity student) =>
        Stores.Transcripts.SaveTurnAsync(Turns.Of(number, user: student.UserId, channel: student.Channel), student, Cancellation);

    private async Task<IEnumerable<string?>> Names(string text) => (await Stores.Students.SearchAsync(text, Cancellation)).Select(student => student.Name);
}
