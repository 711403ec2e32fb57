using System.Buffers.Text;
using System.Text;
using Tutor.Review.SigningIn;
using Tutor.Review.SigningIn.Entra;

namespace Tutor.Review.Tests.SigningIn;

public sealed class IdTokenTests
{
    private const string Person = "aaaaaaaa-0000-0000-0000-000000000001";
    private const string Claims = """{"iss":"https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0","aud":"client","tid":"11111111-2222-3333-4444-555555555555","oid":"aaaaaaaa-0000-0000-0000-000000000001","nbf":1000,"exp":4600,"name":"Mita"}""";

    private static readonly EntraOptions s_options = new() { TenantId = "11111111-2222-3333-4444-555555555555", ClientId = "client", ClientSecret = "secret" };

    [Theory]
    [InlineData(1000, Person)]
    [InlineData(4600, Person)]
    // The school's clock may be five minutes wrong.
    [InlineData(700, Person)]
    [InlineData(699, null)]
    [InlineData(4899, Person)]
    [InlineData(4900, null)]
    public void ATokenHoldsForItsTime(long seconds, string? person) =>
        IdToken.Read(Token(Claims))!.PersonFor(s_options, DateTimeOffset.UnixEpoch.AddSeconds(seconds)).ShouldBe(person);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a.!!!.c")]
    [InlineData("a.bm90IGpzb24.c")]
    [InlineData("a.W10.c")]
    public void WhatIsNoTokenIsReadAsNone(string? token) => IdToken.Read(token).ShouldBeNull();

    [Fact]
    public void ATokenWithoutClaimsIsNobodys() =>
        IdToken.Read(Token("{}"))!.PersonFor(s_options, DateTimeOffset.UnixEpoch).ShouldBeNull();

    private static string Token(string claims) => $"header.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.signature";
}
