using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Tutor.Qdrant.Rest;

/// <summary>Pooled connections to Qdrant, with its key and the certificates that are trusted.</summary>
internal static class RestConnection
{
    public static HttpClient Open(QdrantOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            // A cluster behind one name is found again after its addresses have changed.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = options.UpdateTimeout,
            // The key must not go where an answer points.
            AllowAutoRedirect = false,
        };
        if (options.CertificateAuthority is { } file)
            handler.SslOptions.RemoteCertificateValidationCallback = TrustedBy(X509CertificateLoader.LoadCertificateFromFile(file));
        var client = new HttpClient(handler)
        {
            BaseAddress = new Uri(options.Url.AbsoluteUri.TrimEnd('/') + "/"),
            // Each call has its own.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (options.ApiKey is { Length: > 0 } key)
            client.DefaultRequestHeaders.Add("api-key", key);
        return client;
    }

    private static RemoteCertificateValidationCallback TrustedBy(X509Certificate2 authority) => (_, certificate, chain, errors) =>
    {
        if (certificate is null || chain is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != 0)
            return false;
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(X509CertificateLoader.LoadCertificate(certificate.GetRawCertData()));
    };
}
