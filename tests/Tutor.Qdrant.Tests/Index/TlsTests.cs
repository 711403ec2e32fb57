using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Tutor.Knowledge;
using Tutor.Testing;
using Tutor.Testing.StandIn;

namespace Tutor.Qdrant.Tests.Index;

public sealed class TlsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ACertificateOfTheNamedAuthorityIsTrustedAndNoOther()
    {
        using var authority = Authority("the school");
        using var certificate = IssuedBy(authority);
        await using var server = await StandInQdrant.StartAsync(certificate: certificate);
        server.Url.Scheme.ShouldBe("https");
        var library = Libraries.Of(("a", ["war and peace"]));

        using var trusting = new OpenedIndex(server, options => options.CertificateAuthority = _folder.Write("school.pem", authority.ExportCertificatePem()));
        await trusting.UpdateAsync(library);
        (await trusting.FindAsync("war")).Count.ShouldBe(1);

        using var another = Authority("somebody else");
        using var mistaken = new OpenedIndex(server, options => options.CertificateAuthority = _folder.Write("else.pem", another.ExportCertificatePem()));
        (await Should.ThrowAsync<PassageIndexException>(() => mistaken.UpdateAsync(library))).Message.ShouldContain("cannot be reached");
        using var system = new OpenedIndex(server);
        await Should.ThrowAsync<PassageIndexException>(() => system.UpdateAsync(library));
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(40), DateTimeOffset.UnixEpoch.AddYears(120));
    }

    private static X509Certificate2 IssuedBy(X509Certificate2 authority)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=qdrant", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(authority, DateTimeOffset.UnixEpoch.AddYears(41), DateTimeOffset.UnixEpoch.AddYears(119), [1, 2, 3, 4]);
        using var withKey = issued.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pfx), null);
    }
}
