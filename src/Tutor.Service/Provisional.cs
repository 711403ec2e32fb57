using Tutor.Answering;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Service;

// Stands in until AddKnowledge and AddAnswering are connected; then this file goes.
internal static class ProvisionalServiceCollectionExtensions
{
    public static IServiceCollection AddProvisionalTutor(this IServiceCollection services) => services
        .AddSingleton<ILibrary, ProvisionalLibrary>()
        .AddSingleton<ITutor, ProvisionalTutor>();
}

internal sealed class ProvisionalLibrary : ILibrary
{
    public ProvisionalLibrary(IConfiguration configuration)
    {
        var folder = Path.Combine(configuration["Tutor:Knowledge:Folder"]!, "documents");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.txt") : [];
        Array.Sort(files, StringComparer.Ordinal);
        Current = new Library([.. files.Select(Read)], []);
    }

    public Library Current { get; }

    private static Document Read(string file)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        var paragraphs = File.ReadAllText(file).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
        var blocks = paragraphs.Select((text, i) =>
            new PassageBlock(new Passage(new PassageId(id, $"{i + 1}"), i + 1, null, text, SentenceSplitter.Split(text))));
        return new Document(id, id, id.EndsWith(".hi", StringComparison.Ordinal) ? LanguageTag.Hindi : LanguageTag.Bengali, null, [.. blocks], []);
    }
}

internal sealed class ProvisionalTutor : ITutor
{
    public Task<Reply> AskAsync(AskRequest request, CancellationToken cancellation) => Task.FromResult<Reply>(new Refusal
    {
        Language = LanguageTag.Bengali,
        Question = new QuestionSummary(QuestionType.What, request.Marks ?? 2, "native"),
        Text = "এখনও উত্তর দিতে পারছি না।",
        Confidence = 1,
        Retrieved = [],
        Explanation = new Explanation("No tutor is connected yet."),
        Reason = RefusalReason.NotInSources,
    });
}
