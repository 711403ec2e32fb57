namespace Tutor.Transcripts;

/// <summary>A student, unnamed: 32 hexadecimal digits that stay the same for the same student of the same channel.</summary>
public readonly record struct Pseudonym
{
    private Pseudonym(string value) => Value = value;

    /// <summary>Stands where a record does not tell any more whose it is.</summary>
    public static readonly Pseudonym None = new(new string('0', 32));

    public string Value { get; }

    /// <summary>How pages show it: the first six digits tell the students of a school apart.</summary>
    public string Short => Value[..6];

    /// <summary>The pseudonym of a channel's user under a key. Without the key nobody can find it out by trying users.</summary>
    public static Pseudonym Of(byte[] key, string channel, string userId) => new(HashedId.Of(key, "student", channel, userId));

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static Pseudonym? Parse(string? text) => HashedId.IsId(text) ? new Pseudonym(text!) : null;

    public override string ToString() => Value;
}
