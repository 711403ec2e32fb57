namespace Tutor.Review.SigningIn;

/// <summary>The registration of this service in the school's Microsoft Entra ID. Section <c>Tutor:SigningIn:Entra</c>.</summary>
public sealed class EntraOptions
{
    /// <summary>The tenant's id, a GUID. Only people of this tenant can sign in.</summary>
    public string? TenantId { get; set; }

    /// <summary>The application's (client) id.</summary>
    public string? ClientId { get; set; }

    /// <summary>The value of the application's client secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Where the tenant is. National clouds have addresses of their own.</summary>
    public Uri Authority { get; set; } = new("https://login.microsoftonline.com");

    internal bool IsConfigured => !string.IsNullOrWhiteSpace(ClientId);

    /// <summary>An endpoint of the tenant, such as <c>oauth2/v2.0/token</c>, without its host.</summary>
    internal string Endpoint(string path) => $"{Authority.AbsoluteUri.TrimEnd('/')}/{TenantId}/{path}";
}
