using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Tutor.Review.Accounts;
using Tutor.Review.SigningIn.Entra;
using Tutor.Transcripts.Accounts;
using Tutor.Transcripts.Auditing;

namespace Tutor.Review.SigningIn;

internal static class SigningInServices
{
    // OWASP's Password Storage Cheat Sheet for PBKDF2 with HMAC-SHA512, as read in 2025; the framework's default is less than half of it.
    private const int HashIterations = 210_000;

    /// <summary>Sessions, accounts and the policies of <see cref="ReviewPolicies"/>.</summary>
    public static IServiceCollection AddSigningIn(this IServiceCollection services)
    {
        services.AddOptions<SigningInOptions>()
            .BindConfiguration(SigningInOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SigningInOptions>, SigningInOptionsRanges>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SigningInOptions>, SigningInOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);

        // A name of our own: else cookies would be bound to the folder that the program lies in, and end when it is moved.
        services.AddDataProtection().SetApplicationName("tutor");
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<KeyManagementOptions>, SessionKeys>());
        services.AddAuthentication(ReviewSession.Scheme).AddCookie(ReviewSession.Scheme);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookie>());
        services.AddEntra();
        services.AddAuthorizationBuilder()
            .AddPolicy(ReviewPolicies.Teacher, policy => policy
                .AddAuthenticationSchemes(ReviewSession.Scheme).RequireRole(nameof(AccountRole.Teacher), nameof(AccountRole.Administrator)))
            .AddPolicy(ReviewPolicies.Administrator, policy => policy
                .AddAuthenticationSchemes(ReviewSession.Scheme).RequireRole(nameof(AccountRole.Administrator)));
        services.AddAntiforgery();
        services.Configure<AntiforgeryOptions>(antiforgery =>
        {
            SessionCookie.Guard(antiforgery.Cookie, "tutor-review-forms");
            // Every answer of the service forbids frames already.
            antiforgery.SuppressXFrameOptionsHeader = true;
        });

        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashIterations);
        services.TryAddSingleton<Passwords>();
        services.TryAddSingleton<PasswordSignIn>();
        services.TryAddSingleton(provider => new AccountChanges(
            provider.GetRequiredService<IAccountStore>(),
            provider.GetRequiredService<IAuditLog>(),
            provider.GetRequiredService<Passwords>(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
