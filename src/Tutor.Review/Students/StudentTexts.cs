using Tutor.Review.Bengali;
using Tutor.Review.English;
using Tutor.Review.Hindi;
using Tutor.Review.Layout;

namespace Tutor.Review.Students;

/// <summary>The words of the pages about students, which only administrators see.</summary>
internal sealed record StudentTexts
{
    public required string Title { get; init; }
    public required string Hint { get; init; }
    public required string Search { get; init; }
    public required string Find { get; init; }
    public required string NothingFound { get; init; }
    public required string Pseudonym { get; init; }
    public required string Name { get; init; }
    public required string NoName { get; init; }
    public required string UserId { get; init; }
    public required string Channel { get; init; }
    public required string Unknown { get; init; }
    public required string Conversations { get; init; }
    public required string ShowIdentity { get; init; }
    public required string Delete { get; init; }

    /// <summary>{0}: the pseudonym.</summary>
    public required string DeleteTitle { get; init; }

    public required string DeleteWarning { get; init; }
    public required string DeleteConfirm { get; init; }
    public required string Keep { get; init; }
    public required string Deleted { get; init; }
    public required string DeletionWaits { get; init; }
    public required string DeletionFailed { get; init; }

    public static StudentTexts In(PageLanguage language) => language switch
    {
        PageLanguage.Bengali => BengaliStudents.Texts,
        PageLanguage.Hindi => HindiStudents.Texts,
        _ => EnglishStudents.Texts,
    };
}
