using Microsoft.Playwright;

namespace Tutor.Browser.Tests;

/// <summary>A screen of the size that students have.</summary>
public sealed record Device(string Name, int Width, int Height, bool IsPhone)
{
    public static Device Phone { get; } = new("phone", 360, 740, IsPhone: true);

    public static Device Desktop { get; } = new("desktop", 1280, 800, IsPhone: false);

    public static Device Projector { get; } = new("projector", 1920, 1080, IsPhone: false);

    public ViewportSize Viewport => new() { Width = Width, Height = Height };

    public static Device Named(string name) => new[] { Phone, Desktop, Projector }.Single(device => device.Name == name);

    public override string ToString() => Name;
}
