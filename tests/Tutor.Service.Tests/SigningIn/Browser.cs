using System.Net;
using System.Text.RegularExpressions;

namespace Tutor.Service.Tests.SigningIn;

/// <summary>What a teacher's browser does: keeps cookies, asks for HTML, sends the hidden field of the form it was shown. It follows no redirect.</summary>
internal sealed partial class Browser(HttpClient client) : IDisposable
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public HttpClient Client => client;

    public async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(request);
    }

    public async Task<string> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    /// <summary>Sends a form with the token of a page that this browser can open.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        await PostWithoutTokenAsync(path, [.. fields, ("__RequestVerificationToken", await TokenAsync())]);

    public async Task<HttpResponseMessage> PostWithoutTokenAsync(string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await SendAsync(request);
    }

    public Task<HttpResponseMessage> SignInAsync(string name, string password, string? back = null) =>
        PostAsync("/review/signin", back is null ? [("name", name), ("password", password)] : [("name", name), ("password", password), ("return", back)]);

    public async Task<bool> IsSignedInAsync()
    {
        using var answer = await GetAsync("/review/password");
        return answer.StatusCode == HttpStatusCode.OK;
    }

    public async Task<string> TokenAsync()
    {
        using var own = await GetAsync("/review/password");
        var page = own.StatusCode == HttpStatusCode.OK ? await own.Content.ReadAsStringAsync(Cancellation) : await ReadAsync("/review/signin");
        return WebUtility.HtmlDecode(Token().Match(page).Groups["token"].Value);
    }

    public void Dispose() => client.Dispose();

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Accept-Language", "en");
        return client.SendAsync(request, Cancellation);
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)"[^>]*>""")]
    private static partial Regex Token();
}
