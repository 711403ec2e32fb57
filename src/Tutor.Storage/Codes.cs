using Tutor.Answering;
using Tutor.Language;
using Tutor.Transcripts;

namespace Tutor.Storage;

/// <summary>How the values of the domain stand in the columns that lists filter by. Never change one: databases hold them.</summary>
internal static class Codes
{
    public const string Answer = "answer";
    public const string Refusal = "refusal";

    public static string Of(ReplyKind kind) => kind == ReplyKind.Answer ? Answer : Refusal;

    public static ReplyKind? Kind(string? code) => code is null ? null : code == Answer ? ReplyKind.Answer : ReplyKind.Refusal;

    public static QuestionType? Type(string? code) => code is null ? null : Enum.GetValues<QuestionType>().First(type => type.Code() == code);

    public static LanguageTag? Language(string? code) => LanguageTags.Parse(code);

    public static T? Named<T>(string? name)
        where T : struct, Enum => name is null ? null : Enum.Parse<T>(name);

    public static long Moment(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    public static DateTimeOffset Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static DateTimeOffset? Moment(long? milliseconds) => milliseconds is { } known ? Moment(known) : null;
}
