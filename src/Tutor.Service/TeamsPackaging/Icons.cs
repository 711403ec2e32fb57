namespace Tutor.Service.TeamsPackaging;

/// <summary>What Teams asks of the two icons.</summary>
/// <remarks>The sizes and "transparent, in white" are from the manifest schema's own descriptions of <c>icons</c>.</remarks>
internal static class Icons
{
    private const int ColorSize = 192;
    private const int OutlineSize = 32;

    /// <returns>The first fault of the colour icon; none when it can be used.</returns>
    public static IEnumerable<string> ColorFaults(byte[] file)
    {
        if (SizeFault(PngImage.Read(file), ColorSize) is { } fault)
            yield return fault;
    }

    /// <returns>The first fault of the outline icon; none when it can be used.</returns>
    public static IEnumerable<string> OutlineFaults(byte[] file)
    {
        var image = PngImage.Read(file);
        if ((SizeFault(image, OutlineSize) ?? PixelFault(image!.Pixels())) is { } fault)
            yield return fault;
    }

    private static string? SizeFault(PngImage? image, int size) => image switch
    {
        null => "is not a PNG image.",
        _ when image.Width != size || image.Height != size => $"is {image.Width} × {image.Height} pixels; it must be {size} × {size}.",
        _ => null,
    };

    private static string? PixelFault(byte[]? pixels)
    {
        if (pixels is null)
            return "must be saved with red, green, blue and transparency of eight bits each (RGBA), not interlaced.";
        bool drawn = false, clear = false;
        for (var i = 0; i < pixels.Length; i += 4)
        {
            var alpha = pixels[i + 3];
            clear |= alpha == 0;
            drawn |= alpha == byte.MaxValue;
            if (alpha > 0 && (pixels[i] & pixels[i + 1] & pixels[i + 2]) != byte.MaxValue)
                return $"must be drawn in white only; the pixel at {i / 4 % OutlineSize}, {i / 4 / OutlineSize} is #{Convert.ToHexStringLower(pixels, i, 3)}.";
        }

        return !drawn ? "shows nothing." : !clear ? "must have a transparent ground." : null;
    }
}
