using System.Text.RegularExpressions;

namespace Tutor.Knowledge.Repair;

/// <summary>The bullet or number before an item of a list.</summary>
internal static partial class ItemMark
{
    /// <summary>How much of <paramref name="line"/> the bullet takes, white space included; 0 without one.</summary>
    public static int BulletLength(string line) => Bullet().Match(line).Length;

    /// <summary>How much of <paramref name="line"/> the number takes, white space included; 0 without one.</summary>
    public static int NumberLength(string line) => Number().Match(line).Length;

    // The private-use characters are what Word's symbol fonts leave of their bullets.
    [GeneratedRegex(@"^\s*(?:[•◦▪▫●○■□◆◇►▶‣⁃∙·➢➤✓✔❖\uF0A7\uF0B7\uF0D8\uF0FC]\s*|[-–—*+]\s+)(?=\S)")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*(?:\(\s?(?:\p{Nd}{1,3}|[ivxIVX]{1,4}|[a-zA-Z]|[ক-ঞ]|[क-ञ])\s?\)|(?:\p{Nd}{1,3}|[ivxIVX]{1,4}|[a-zA-Z]|[ক-ঞ]|[क-ञ])\)|\p{Nd}{1,3}[.।৷])\s+(?=\S)")]
    private static partial Regex Number();
}
