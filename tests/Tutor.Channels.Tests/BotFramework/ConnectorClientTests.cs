using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Tutor.Channels.Activities;
using Tutor.Channels.BotFramework;
using Tutor.Channels.BotFramework.Connector;

namespace Tutor.Channels.Tests.BotFramework;

/// <summary>How long the client waits and when it gives up, by a clock on which waiting takes no time.</summary>
public sealed class ConnectorClientTests
{
    private readonly ImpatientClock _clock = new();
    private readonly BotFrameworkOptions _options = new();

    [Fact]
    public async Task TheServersDelayIsKeptAndOurOwnDoubles()
    {
        await using var connector = await FakeConnector.StartAsync();
        var answers = new Queue<int?>([429, 502, 429, 503, null]);
        connector.Script = _ => Task.FromResult<IResult?>(answers.Dequeue() is { } status ? new Busy(status, status == 429 ? "7" : null) : null);

        (await SendAsync(connector.ServiceUrl)).ShouldBe("sent-1");

        _clock.Waits.ShouldBe([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(8)]);
    }

    [Fact]
    public async Task AConnectorThatIsDownIsGivenUpAfterTenMinutes()
    {
        var gone = await FakeConnector.StartAsync();
        var url = gone.ServiceUrl;
        await gone.DisposeAsync();

        var failure = await Should.ThrowAsync<ConnectorException>(SendAsync(url));

        failure.Message.ShouldBe("no connection: ConnectionError");
        failure.IsGone.ShouldBeFalse();
        _clock.Waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait).ShouldBeInRange(TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
        _clock.Waits.Max().ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task AServerThatAsksForMorePatienceThanThereIsIsGivenUpAtOnce()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Script = _ => Task.FromResult<IResult?>(new Busy(429, "3600"));

        await Should.ThrowAsync<ConnectorException>(SendAsync(connector.ServiceUrl));

        _clock.Waits.ShouldBeEmpty();
    }

    [Fact]
    public async Task ASignOfTypingIsSentOnce()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Script = _ => Task.FromResult<IResult?>(new Busy(503, null));

        await Should.ThrowAsync<ConnectorException>(SendAsync(connector.ServiceUrl, ActivityTypes.Typing));

        connector.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(413, false)]
    [InlineData(403, true)]
    [InlineData(404, true)]
    public async Task WhatNoPatienceMendsIsNotTriedAgain(int status, bool gone)
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Script = _ => Task.FromResult<IResult?>(new Busy(status, null));

        (await Should.ThrowAsync<ConnectorException>(SendAsync(connector.ServiceUrl))).IsGone.ShouldBe(gone);

        connector.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("http://connector.example/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("https://user:password@connector.example/")]
    [InlineData("/relative")]
    [InlineData(null)]
    public async Task NothingIsSentToAnAddressThatIsNotEncrypted(string? serviceUrl)
    {
        (await Should.ThrowAsync<ConnectorException>(SendAsync(serviceUrl))).Message.ShouldBe("the serviceUrl is not an https address");
    }

    [Fact]
    public async Task ARedirectIsNotFollowed()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var elsewhere = await FakeConnector.StartAsync();
        connector.Script = _ => Task.FromResult<IResult?>(Results.Redirect($"{elsewhere.ServiceUrl}v3/conversations/c/activities", permanent: false, preserveMethod: true));

        await Should.ThrowAsync<ConnectorException>(SendAsync(connector.ServiceUrl));

        elsewhere.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task IdsOfAnyKindStandInTheAddress()
    {
        await using var connector = await FakeConnector.StartAsync();

        await SendAsync(connector.ServiceUrl, conversation: "19:a/b?c#d@thread.tacv2;messageid=1", replyTo: "f:1/2");

        var sent = connector.Taken.ShouldHaveSingleItem();
        sent.Conversation.ShouldBe("19:a%2Fb?c#d@thread.tacv2;messageid=1");
        sent.ReplyTo.ShouldBe("f:1%2F2");
        sent.Activity.ContainsKey("serviceUrl").ShouldBeFalse();
    }

    private async Task<string?> SendAsync(string? serviceUrl, string type = ActivityTypes.Message, string conversation = "c", string? replyTo = null)
    {
        var options = Options.Create(_options);
        using var http = new BotHttp(options);
        using var tokens = new ConnectorTokens(Options.Create(new BotRegistrationOptions()), options, http);
        var client = new ConnectorClient(new RestTransport(http, tokens, _clock), options, _clock, NullLogger<ConnectorClient>.Instance);
        return await client.SendAsync(
            new Activity { Type = type, ServiceUrl = serviceUrl, Conversation = new ConversationAccount(conversation), ReplyToId = replyTo, Text = "…" },
            CancellationToken.None);
    }

    private sealed class Busy(int status, string? retryAfter) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            if (retryAfter is not null)
                httpContext.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        }
    }

    /// <summary>Whoever waits is let go at once, and the clock moves on by as much.</summary>
    private sealed class ImpatientClock : TimeProvider
    {
        private long _ticks;

        public List<TimeSpan> Waits { get; } = [];

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref _ticks);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == Timeout.InfiniteTimeSpan)
                return base.CreateTimer(callback, state, dueTime, period);
            Waits.Add(dueTime);
            Interlocked.Add(ref _ticks, dueTime.Ticks);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
