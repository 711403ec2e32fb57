using System.Text;
using Microsoft.AspNetCore.Http;

namespace Tutor.Channels;

/// <summary>Reads bodies of bounded size.</summary>
internal static class RequestBody
{
    /// <returns>The text, bytes that are no UTF-8 replaced; null when it is longer than <paramref name="maxBytes"/>.</returns>
    /// <exception cref="BadHttpRequestException">The body is not what its headers say.</exception>
    public static async Task<string?> ReadTextAsync(Stream body, int maxBytes, CancellationToken cancellation)
    {
        using var read = new MemoryStream();
        var buffer = new byte[8_192];
        while (await body.ReadAsync(buffer, cancellation) is var count and > 0)
        {
            if (read.Length + count > maxBytes)
                return null;
            read.Write(buffer, 0, count);
        }
        return Encoding.UTF8.GetString(read.GetBuffer(), 0, (int)read.Length).TrimStart('\uFEFF');
    }

    /// <summary>Reads to the end, so that the client gets to see the answer.</summary>
    /// <returns>False when it is longer than <paramref name="maxBytes"/>.</returns>
    public static async Task<bool> SkipAsync(Stream body, int maxBytes, CancellationToken cancellation)
    {
        var buffer = new byte[81_920];
        var length = 0L;
        while (await body.ReadAsync(buffer, cancellation) is var count and > 0)
            if ((length += count) > maxBytes)
                return false;
        return true;
    }
}
