using Tutor.Review.SigningIn;

namespace Tutor.Review.Tests.SigningIn;

public sealed class SigningInOptionsTests
{
    private const string Tenant = "11111111-2222-3333-4444-555555555555";

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData(Tenant, "client", "secret", null)]
    [InlineData(Tenant, "client", null, "set all of")]
    [InlineData(null, "client", "secret", "set all of")]
    [InlineData("common", "client", "secret", "the school's own tenant id")]
    [InlineData("organizations", "client", "secret", "the school's own tenant id")]
    public void EntraIsSetWhollyAndForOneTenant(string? tenant, string? client, string? secret, string? problem) =>
        ProblemOf(new() { Entra = new() { TenantId = tenant, ClientId = client, ClientSecret = secret } }).ShouldContainOrBeNull(problem);

    [Theory]
    [InlineData("https://login.microsoftonline.us", null)]
    [InlineData("http://127.0.0.1:5000", null)]
    [InlineData("http://login.microsoftonline.com", "must be an https address")]
    public void TheAuthorityIsReachedOverTls(string authority, string? problem) =>
        ProblemOf(new() { Entra = new() { TenantId = Tenant, ClientId = "client", ClientSecret = "secret", Authority = new Uri(authority) } })
            .ShouldContainOrBeNull(problem);

    [Fact]
    public void ASessionIsNotIdleForLongerThanItLasts() =>
        ProblemOf(new() { IdleTimeout = TimeSpan.FromHours(13) }).ShouldContainOrBeNull("IdleTimeout must not be longer");

    private static string? ProblemOf(SigningInOptions options) => new SigningInOptionsValidator().Validate(null, options).FailureMessage;
}

internal static class FailureMessageAssertions
{
    public static void ShouldContainOrBeNull(this string? message, string? expected)
    {
        if (expected is null)
            message.ShouldBeNull();
        else
            message.ShouldNotBeNull().ShouldContain(expected);
    }
}
