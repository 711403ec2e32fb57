using Tutor.Testing;

namespace Tutor.Browser.Tests;

/// <summary>Pictures for people to look at. Every run makes them; those in the repository change only when somebody means them to.</summary>
internal static class Screenshots
{
    private const string Keep = "TUTOR_KEEP_SCREENSHOTS";

    /// <summary>
    /// <c>artifacts/screenshots/</c>, which git ignores; with <c>TUTOR_KEEP_SCREENSHOTS=1</c> in the environment the <c>screenshots/</c> beside these tests.
    /// </summary>
    public static string PathOf(string name, Device device)
    {
        var folder = Environment.GetEnvironmentVariable(Keep) == "1"
            ? Repository.PathOf("tests", "Tutor.Browser.Tests", "screenshots")
            : Repository.PathOf("artifacts", "screenshots");
        return Path.Combine(folder, $"{name}-{device}.png");
    }
}
