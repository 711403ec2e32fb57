using Tutor.Review.Students;

namespace Tutor.Review.English;

internal static class EnglishStudents
{
    public static StudentTexts Texts { get; } = new()
    {
        Title = "Students",
        Hint = "Teachers see students by a pseudonym only. Here you can find out who it is, and delete what is kept of somebody. Whatever you look up is written into the audit log.",
        Search = "Name, user id or whole pseudonym",
        Find = "Find",
        NothingFound = "Nobody of that name or id is kept.",
        Pseudonym = "Pseudonym",
        Name = "Name",
        NoName = "(the channel gave none)",
        UserId = "User id",
        Channel = "Channel",
        Unknown = "Who this is, is not kept (any more).",
        Conversations = "Conversations",
        ShowIdentity = "Who is this?",
        Delete = "Delete everything",
        DeleteTitle = "Delete everything of student {0}?",
        DeleteWarning = "All conversations of this student and the verdicts on them are deleted for good, and who stands behind the pseudonym. Corrected answers stay: they are the teachers' words. The audit log keeps only that somebody was deleted. This cannot be undone.",
        DeleteConfirm = "Yes, delete everything",
        Keep = "No, go back",
        Deleted = "Everything of this student is deleted.",
        DeletionWaits = "The place where conversations are kept cannot be reached at the moment. The deletion is noted and will be carried out as soon as it can be reached again.",
        DeletionFailed = "The deletion could not be noted: neither the place where conversations are kept nor the disk can be written. Nothing was deleted; try again later.",
    };
}
