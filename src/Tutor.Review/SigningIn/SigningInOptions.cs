using System.ComponentModel.DataAnnotations;

namespace Tutor.Review.SigningIn;

/// <summary>How teachers sign in. Section <c>Tutor:SigningIn</c>.</summary>
public sealed class SigningInOptions
{
    public const string Section = "Tutor:SigningIn";

    /// <summary>The fewest characters of a new password. Passwords that exist stay as they are.</summary>
    [Range(8, 64)]
    public int MinimumPasswordLength { get; set; } = 12;

    /// <summary>Wrong passwords in a row that lock an account.</summary>
    [Range(1, 100)]
    public int FailuresBeforeLockout { get; set; } = 5;

    /// <summary>How long a locked account stays locked.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Lockout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>A session ends when nothing was opened for so long.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromHours(1);

    /// <summary>A session ends after so long, however busy it was.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Signing in with Microsoft Entra ID, beside passwords; off while <see cref="EntraOptions.ClientId"/> is not set.</summary>
    public EntraOptions Entra { get; set; } = new();
}
