using Tutor.Review.Layout;

namespace Tutor.Review.English;

internal static class EnglishShell
{
    public static ShellTexts Texts { get; } = new()
    {
        Product = "Pathsathi",
        Skip = "Skip to the content",
        Sections = "Pages",
        Conversations = "Conversations",
        Corrections = "Corrected answers",
        Overview = "Overview",
        Students = "Students",
        Accounts = "Accounts",
        Audit = "Audit log",
        Language = "Language of the pages",
        Dark = "Dark colours",
        SignOut = "Sign out",
        BackToConversations = "Back to the conversations",
        StoreDown = "The place where conversations are kept cannot be reached. Try again in a little while; if it goes on, tell your administrator.",
        FormExpired = "The page was open for so long that its form could not be taken; nothing has changed. Go back, reload the page and try again.",
        StoreDownKept = "The conversations cannot be reached at the moment, so nothing was saved. What you wrote is not lost: leave this page open and press the button in a little while.",
        FormExpiredKept = "The page was open for so long that nothing was saved yet. What you wrote is not lost: press the button to go back to it, and save again.",
        GoOn = "Go back to what you wrote",
        NotFound = "There is no such page. The address may be wrong, or what it showed has been deleted.",
        Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    };
}
