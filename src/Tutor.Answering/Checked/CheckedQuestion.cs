using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Checked;

/// <summary>Reads the question to which a teacher wrote an answer.</summary>
internal static class CheckedQuestion
{
    // With something before it a question shows whether it leans on that.
    private static readonly Dictionary<LanguageTag, string[]> Something = new()
    {
        [LanguageTag.Bengali] = ["কলকাতা কোথায়?"],
        [LanguageTag.Hindi] = ["दिल्ली कहाँ है?"],
    };

    /// <returns>Null for a question that says nothing without those before it (কেন?), that is several, or that is asked in another language: nobody is given an answer to that.</returns>
    public static QuestionMatter? Read(string question, LanguageTag language, AnalyzedLibrary library)
    {
        var message = MessageReader.Read(new AskRequest(question, Something[language], Preferred: language), library.Glossary);
        if (message.Parts.Count > 0 || message.Whole.Leans || message.Whole.Restates != Restatement.None || message.Whole.Language != language)
            return null;
        return QuestionMatter.Of(message.Whole, library) is { IsTelling: true } matter ? matter : null;
    }
}
