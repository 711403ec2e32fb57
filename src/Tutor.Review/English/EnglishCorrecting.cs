using Tutor.Review.Correcting;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Review.English;

internal static class EnglishCorrecting
{
    public static CorrectingTexts Texts { get; } = new()
    {
        Title = "Judge and correct an answer",
        Asked = "The student asked",
        Answered = "The tutor answered",
        RightPassages = "The right passages",
        RightPassagesHint = "Pick the paragraphs that answer the question. They help to test the tutor, and a corrected answer must quote them.",
        FindPassage = "Find a paragraph",
        Find = "Find",
        NothingFound = "No paragraph of the documents holds these words. Try another word of it, in either script.",
        SearchDown = "The documents cannot be searched at the moment. Try again in a little while; what you wrote is still here.",
        Pick = "Pick as [{0}]",
        Picked = "Picked",
        Drop = "Take away",
        Insert = "Put {0} into the answer",
        WhichSentences = "Which sentences carry the answer? None ticked means the whole paragraph.",
        Remark = "Remark (only teachers see it)",
        SaveVerdict = "Save the verdict",
        BetterAnswer = "A better answer",
        BetterAnswerHint = "It is given the next time somebody asks the same. Write [1] where paragraph 1 supports what you say, [2] for paragraph 2. **Bold** and lists with - work.",
        StartFromAnswer = "Start from the tutor's answer",
        Question = "The question that it answers",
        Text = "The answer",
        Preview = "Preview",
        PreviewTitle = "So students will see it",
        SaveCorrection = "Save the corrected answer",
        Saved = "The corrected answer is saved. The tutor gives it from now on.",
        NotAskedAgain = "As it is, nobody who asks later would get this answer: the question does not stand by itself, or holds several questions, or is in another language than the answer. Write it so that it is understood without what was said before: not “Why?” but “Why is there a solar eclipse?”",
        SaveOnce = "Save all the same, for this student only",
        SavedOnce = "The corrected answer is saved. Its question does not stand by itself, so the tutor gives it to nobody else.",
        GivenOnce = "Its question does not stand by itself, so the tutor gives this answer to nobody else.",
        Cancel = "Back to the conversation",
        ErrorNoVerdict = "Choose one of the five verdicts first.",
        ErrorNoQuestion = "The question is empty. Write what students would ask.",
        ErrorNoText = "The answer is empty. Write it, with [1] where the first paragraph supports it.",
        ErrorNoPassage = "An answer must quote at least one paragraph. Find one below and pick it.",
        ErrorNoMarker = "The answer does not say where its paragraph supports it. Write [1] at the end of the sentence that paragraph 1 supports.",
        ErrorMarkerWithoutPassage = "{0} stands in the answer, but no paragraph was picked for it. Pick one, or take {0} out of the answer.",
        ErrorPassageWithoutMarker = "Paragraph {0} is picked but the answer does not mention it. Write {0} where it belongs, or take the paragraph away.",
        ErrorPassageGone = "Paragraph {0} has changed or is gone since you picked it. Take it away and find it again.",
        ErrorTooLong = "This is too long: at most {0} characters.",
        ListTitle = "Corrected answers",
        ListHint = "Answers that teachers wrote. The tutor gives them to whoever asks the same, with the paragraphs looked up anew each time.",
        None = "No teacher has corrected an answer yet.",
        StaleHint = "A paragraph that these answers quote has changed or is gone, so the tutor does not use them. Revise or withdraw them.",
        Withdraw = "Withdraw",
        Withdrawn = "The corrected answer is withdrawn. The tutor answers by itself again.",
        Overtaken = "Meanwhile the state of this answer has changed; nothing was done. What holds now is below.",
        Revise = "Revise",
        OpenConversation = "The conversation",
        ConversationGone = "The conversation is no longer kept.",
        By = "{0}, {1}",
        States = new Dictionary<CorrectionState, string>
        {
            [CorrectionState.Active] = "In use",
            [CorrectionState.Stale] = "Out of use: a paragraph has changed",
            [CorrectionState.Withdrawn] = "Withdrawn",
        },
    };
}
