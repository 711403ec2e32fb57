using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Tutor.Review.Accounts;
using Tutor.Review.SigningIn;
using Tutor.Transcripts.Accounts;

namespace Tutor.Review.Tests.SigningIn;

public sealed class PasswordsTests
{
    private static readonly Passwords s_passwords = new(Options.Create(new PasswordHasherOptions { IterationCount = 1000 }), Options.Create(new SigningInOptions()));

    [Theory]
    [InlineData("eleven char", "Mita", AccountProblem.PasswordTooShort)]
    [InlineData("twelve chars", "Mita", null)]
    // Eleven and twelve letters and signs, however many bytes they take.
    [InlineData("বর্ণপরিচয়বই", "Mita", null)]
    [InlineData("কখগঘঙচছজঝঞট", "Mita", AccountProblem.PasswordTooShort)]
    [InlineData("Mita Kumari Sen", "mita kumari sen", AccountProblem.PasswordIsName)]
    public void APasswordIsLongAndNotTheName(string password, string name, AccountProblem? problem) =>
        s_passwords.ProblemOf(password, name).ShouldBe(problem);

    [Fact]
    public void APasswordIsNotEndless()
    {
        s_passwords.ProblemOf(new string('x', 256), "Mita").ShouldBeNull();
        s_passwords.ProblemOf(new string('x', 257), "Mita").ShouldBe(AccountProblem.PasswordTooLong);
    }

    [Fact]
    public void OnlyTheRightPasswordPasses()
    {
        var account = Account(s_passwords.Hash("three blue kettles"));
        s_passwords.Check(account, "three blue kettles").ShouldBe(PasswordVerificationResult.Success);
        foreach (var wrong in new[] { "", "three blue kettle", "Three blue kettles", new string('x', 100_000) })
            s_passwords.Check(account, wrong).ShouldBe(PasswordVerificationResult.Failed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("three blue kettles")]
    public void WhoHasNoPasswordHasNoRightOne(string typed)
    {
        s_passwords.Check(null, typed).ShouldBe(PasswordVerificationResult.Failed);
        s_passwords.Check(Account(null), typed).ShouldBe(PasswordVerificationResult.Failed);
    }

    private static Account Account(string? hash) => new()
    {
        Id = Guid.NewGuid(),
        Name = "Mita",
        Role = AccountRole.Teacher,
        PasswordHash = hash,
        SecurityStamp = "stamp",
        Created = DateTimeOffset.UnixEpoch,
    };
}
