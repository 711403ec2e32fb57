using Tutor.Review.Accounts;
using Tutor.Review.Audit;
using Tutor.Review.Layout;

namespace Tutor.Review.Tests.SigningIn;

public sealed class TextsTests
{
    public static TheoryData<PageLanguage> Languages => [.. Enum.GetValues<PageLanguage>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryProblemIsSaidInEveryLanguage(PageLanguage language) =>
        AccountTexts.In(language).Problems.Keys.ShouldBe(Enum.GetValues<AccountProblem>(), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryActionIsNamedInEveryLanguage(PageLanguage language) =>
        AuditTexts.In(language).Actions.Keys.ShouldBe(AuditTexts.In(PageLanguage.English).Actions.Keys);
}
