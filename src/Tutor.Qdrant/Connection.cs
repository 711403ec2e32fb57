using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Tutor.Qdrant;

/// <summary>Pooled connections to Qdrant, for either transport.</summary>
internal static class Connection
{
    /// <summary>With the certificates that are trusted, and without the key.</summary>
    public static SocketsHttpHandler Handler(QdrantOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            // A cluster behind one name is found again after its addresses have changed.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = options.UpdateTimeout,
            // The key must not go where an answer points.
            AllowAutoRedirect = false,
            EnableMultipleHttp2Connections = true,
        };
        if (options.CertificateAuthority is { } file)
            handler.SslOptions.RemoteCertificateValidationCallback = TrustedBy(X509CertificateLoader.LoadCertificateFromFile(file));
        return handler;
    }

    public static HttpClient Open(QdrantOptions options)
    {
        var client = new HttpClient(Handler(options))
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
