using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tutor.Review.Accounts;
using Tutor.Transcripts.Accounts;
using Tutor.Transcripts.Auditing;

namespace Tutor.Service.Tests.SigningIn;

/// <summary>The real host over a SQLite store of its own, whose clock the test holds.</summary>
internal sealed class ReviewHost : IDisposable
{
    public const string Password = "three blue kettles";

    private readonly ServiceHost _service;
    private readonly WebApplicationFactory<Program> _host;

    public ReviewHost(params (string Key, string Value)[] settings)
    {
        // The tests come from one address, all at once.
        _service = new ServiceHost(settings: [("Tutor:Limits:SignInsPerMinute", "10000"), .. settings]);
        _host = _service.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<ILoggerProvider>(Log)
            .PostConfigure<LoggerFilterOptions>(filter =>
            {
                filter.MinLevel = LogLevel.Trace;
                filter.Rules.Clear();
            })
            // How hard a hash is to compute is no matter here.
            .Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashIterations)));
    }

    public const int HashIterations = 1000;

    public MovableClock Clock { get; } = new();

    public RecordedLog Log { get; } = new();

    public IServiceProvider Services => _host.Services;

    public IAccountStore Accounts => Services.GetRequiredService<IAccountStore>();

    public AccountChanges Changes => Services.GetRequiredService<AccountChanges>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<Account> AddAsync(string name, AccountRole role = AccountRole.Teacher, string? password = Password, string? entraObjectId = null)
    {
        var (problem, account) = await Changes.AddAsync("test", new NewAccount(name, role, password, entraObjectId), Cancellation);
        problem.ShouldBeNull();
        return account!;
    }

    public Browser Open(string address = "http://localhost") =>
        new(_host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true, BaseAddress = new Uri(address) }));

    /// <summary>A browser in which an account is signed in.</summary>
    public async Task<Browser> SignedInAsync(string name, AccountRole role = AccountRole.Teacher)
    {
        await AddAsync(name, role);
        var browser = Open();
        using var answer = await browser.SignInAsync(name, Password);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        return browser;
    }

    /// <summary>The audit log, the oldest first, as <c>actor: action (detail)</c>.</summary>
    public async Task<List<string>> AuditAsync() => [.. (await Services.GetRequiredService<IAuditLog>().ReadAsync(new AuditFilter(), null, 500, Cancellation)).Entries
        .Reverse().Select(entry => $"{entry.Actor}: {entry.Action}{(entry.Detail is { } detail ? $" ({detail})" : "")}")];

    public void Dispose()
    {
        _host.Dispose();
        _service.Dispose();
    }
}
