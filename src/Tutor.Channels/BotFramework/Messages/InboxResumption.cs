using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tutor.Channels.BotFramework.Authentication;
using Tutor.Channels.BotFramework.Conversations;

namespace Tutor.Channels.BotFramework.Messages;

/// <summary>At the start: says whom <c>/api/messages</c> serves, and answers what the last run left unanswered.</summary>
internal sealed class InboxResumption(
    Inbox inbox,
    BotMessages messages,
    LocalEmulator emulator,
    IServer server,
    IOptions<BotRegistrationOptions> registration,
    IOptions<BotFrameworkOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<InboxResumption> logger) : IHostedService
{
    // An activity on which the service itself goes down must not take it down for ever.
    private const int MaxAttempts = 3;

    private CancellationTokenRegistration _started;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // When all else has started: answers are recorded, and the recorder has to be there.
        _started = lifetime.ApplicationStarted.Register(Resume);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _started.Dispose();
        return Task.CompletedTask;
    }

    private void Resume()
    {
        // A command beside the running service shares its folder: what is in the inbox then is being answered at this moment.
        if (server.Features.Get<IServerAddressesFeature>() is not { Addresses.Count: > 0 })
            return;
        if (registration.Value is { IsRegistered: true } bot)
            BotFrameworkLog.Serving(logger, bot.MicrosoftAppId!, bot.MicrosoftAppType);
        else if (emulator.IsServed)
            BotFrameworkLog.EmulatorOnly(logger);
        else
            BotFrameworkLog.Closed(logger);
        var left = inbox.TakeStock();
        if (left.Count > 0)
            BotFrameworkLog.Resuming(logger, left.Count);
        foreach (var (file, entry) in left)
            Resume(file, entry);
    }

    private void Resume(string file, InboxEntry entry)
    {
        try
        {
            var reason = entry.Attempts > MaxAttempts ? "it was tried at several starts" : clock.GetUtcNow() - entry.ReceivedAt > options.Value.MaxInboxAge ? "it is too old" : null;
            if (reason is null)
            {
                messages.Resume(file, entry);
                return;
            }
            var activity = entry.Read();
            BotFrameworkLog.NotResumed(logger, activity.Id, activity.Conversation?.Id, reason);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            BotFrameworkLog.NotResumed(logger, null, null, e.Message);
        }
        inbox.Remove(file);
    }
}
