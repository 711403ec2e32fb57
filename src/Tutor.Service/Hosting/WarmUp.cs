using System.Globalization;
using Tutor.Answering;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Service.Hosting;

/// <summary>
/// Asks the tutor a question of every kind once the service runs, so that no student waits while the program is compiled: the first
/// answers took three times as long as the others. The questions are made of the library's own words; nothing of them is recorded or
/// shown, and no model is asked.
/// </summary>
internal sealed partial class WarmUp(ILibrary library, IPassageIndex index, LibraryAnalysis analysis, IHostApplicationLifetime lifetime, ILogger<WarmUp> logger) : BackgroundService
{
    private const int WordsOfAMatter = 4;
    private const int MattersOfALanguage = 2;

    private static readonly Dictionary<LanguageTag, string[]> Questions = new()
    {
        [LanguageTag.Bengali] =
        [
            "{0} কবে?", "{0} কে?", "{0} কোথায়?", "{0} কেন?", "{0} কতজন?", "{0} কী?", "{0}-এর কারণগুলি লেখো। (৫)", "{0} আলোচনা করো। ৮ নম্বর",
            "{0} ও {1} তুলনা করো", "সত্য না মিথ্যা: {0}", "শূন্যস্থান পূরণ করো: {0} ______ {1}", "{0} কী? (ক) {1} (খ) {0} (গ) ১৯০৫ (ঘ) কোনোটিই নয়",
        ],
        [LanguageTag.Hindi] =
        [
            "{0} कब?", "{0} कौन?", "{0} कहाँ?", "{0} क्यों?", "{0} कितने?", "{0} क्या है?", "{0} के कारण लिखिए। (5)", "{0} पर चर्चा कीजिए। 8 अंक",
            "{0} और {1} की तुलना कीजिए", "सत्य या असत्य: {0}", "रिक्त स्थान भरिए: {0} ______ {1}", "{0} क्या है? (क) {1} (ख) {0} (ग) 1905 (घ) कोई नहीं",
        ],
    };

    private static readonly string[] Typed = ["bharoter itihase prothom juddho kobe hoyechilo", "bharat ke itihas me pehla yuddh kab hua"];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var told = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        var tutor = new DocumentTutor(library, index, analysis);
        try
        {
            foreach (var question in Made(library.Current))
                await tutor.AskAsync(new AskRequest(question, []), stoppingToken);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            // An index that does not answer says so on its own. Whatever it is, the service runs without this.
            Stopped(logger, e.GetType().Name);
        }
    }

    /// <summary>Questions of every kind in both languages; empty for a library without documents.</summary>
    internal static IEnumerable<string> Made(Library library)
    {
        foreach (var (language, questions) in Questions)
        {
            var matters = library.Documents.Where(document => document.Language == language).SelectMany(document => document.Passages)
                .Select(passage => string.Join(' ', Tokenizer.Tokenize(passage.Text).Take(WordsOfAMatter).Select(token => token.Text))).Take(MattersOfALanguage).ToArray();
            if (matters.Length == MattersOfALanguage)
                foreach (var question in questions)
                    yield return string.Format(CultureInfo.InvariantCulture, question, matters);
        }

        if (library.Documents.Count > 0)
            foreach (var question in Typed)
                yield return question;
    }

    [LoggerMessage(LogLevel.Information, "The first questions will be answered more slowly: {Failure} while warming up")]
    private static partial void Stopped(ILogger logger, string failure);
}
