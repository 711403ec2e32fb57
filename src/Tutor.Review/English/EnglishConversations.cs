using Tutor.Answering;
using Tutor.Review.Conversations;
using Tutor.Transcripts.Attention;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Review.English;

internal static class EnglishConversations
{
    public static ConversationTexts Texts { get; } = new()
    {
        Title = "Conversations",
        Wanting = "Needs you",
        Unreviewed = "Not yet reviewed",
        All = "All",
        Show = "Show",
        Search = "Search in questions and answers",
        SearchHint = "Any form of the word, in either script",
        From = "From",
        Until = "To",
        Language = "Language",
        Channel = "Channel",
        Type = "Kind of question",
        AnyOf = "Any",
        MoreFilters = "More filters",
        OnlyMarks = "Only answers that are",
        Apply = "Show",
        Reset = "Clear filters",
        Student = "Student",
        OfStudent = "Conversations of student {0}",
        Turns = "{0} messages, {1} to review",
        OneTurn = "1 message",
        NoQuestion = "(no words)",
        AllDone = "Nothing waits for you. Every answer with a reason to look at it has been judged.",
        NothingFound = "No conversation fits these filters.",
        ShowAll = "Look in all conversations",
        Older = "Older",
        Newer = "Newer",
        Newest = "Newest",
        Export = "Download this selection",
        StaleCorrections = "Corrected answers out of use because their paragraph has changed: {0}. Look at them",
        Reasons = "Why they need you",
        Damaged = "Cannot be read",
        NotReviewed = "Not reviewed",
        Refused = "Refused",
        LowConfidence = "Unsure",
        Disliked = "Disliked",
        Liked = "Liked",
        SourcesDisagreed = "Sources disagree",
        NeedsAttention = "Needs attention",
        Bengali = "Bengali",
        Hindi = "Hindi",
        WebPage = "Web page",
        Emulator = "Emulator",
        Types = new Dictionary<QuestionType, string>
        {
            [QuestionType.When] = "When",
            [QuestionType.Who] = "Who",
            [QuestionType.Where] = "Where",
            [QuestionType.HowMany] = "How many",
            [QuestionType.What] = "What",
            [QuestionType.List] = "List",
            [QuestionType.Why] = "Why",
            [QuestionType.Explain] = "Explain",
            [QuestionType.ShortNote] = "Short note",
            [QuestionType.Compare] = "Compare",
            [QuestionType.MultipleChoice] = "Multiple choice",
            [QuestionType.TrueFalse] = "True or false",
            [QuestionType.FillBlank] = "Fill the blank",
        },
        Verdicts = new Dictionary<VerdictKind, string>
        {
            [VerdictKind.Right] = "Right",
            [VerdictKind.Partly] = "Partly right",
            [VerdictKind.Wrong] = "Wrong",
            [VerdictKind.ShouldHaveRefused] = "Should have refused",
            [VerdictKind.ShouldHaveAnswered] = "Should have answered",
        },
        Attention = new Dictionary<AttentionKind, string>
        {
            [AttentionKind.Distress] = "the student may be in distress",
            [AttentionKind.Harm] = "somebody may be hurting the student",
            [AttentionKind.Insult] = "insulting language",
        },
        Shortcuts = "Keys: / search, J and K next and previous conversation, Enter open",
    };
}
