using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Tutor.Language;

namespace Tutor.Models.Tests.Scripted;

/// <summary>The models that a school may meet, good and bad.</summary>
internal static partial class Cast
{
    public static readonly IReadOnlyDictionary<string, Func<HttpContext, AskedTask, int, Task>> Bad = new Dictionary<string, Func<HttpContext, AskedTask, int, Task>>
    {
        ["inventing figures"] = (context, task, _) => Say(context, Faithful(task).Select(sentence => (WithOtherFigures(sentence.Text), sentence.Evidence))),
        ["inventing names"] = (context, task, _) => Say(context, Faithful(task).Select(sentence => ((task.IsBengali ? "ওয়ারেন হেস্টিংস জানান, " : "वारेन हेस्टिंग्स ने बताया कि ") + sentence.Text, sentence.Evidence))),
        ["denying"] = (context, task, _) => Say(context, Faithful(task).Select(sentence => (sentence.Text.TrimEnd('।', '.') + (task.IsBengali ? " এমন নয়।" : " ऐसा नहीं है।"), sentence.Evidence))),
        ["citing numbers that do not exist"] = (context, task, _) => Say(context, Faithful(task).Select(sentence => (sentence.Text, new[] { sentence.Evidence[0] + 100 }))),
        ["citing the wrong sentence"] = (context, task, _) => Say(context, Faithful(task).Select(sentence => (sentence.Text, new[] { task.Sentences.Last(other => other.Number != sentence.Evidence[0] && !other.Text.Contains(sentence.Text, StringComparison.Ordinal)).Number }))),
        ["citing nothing"] = (context, task, _) => Say(context, Faithful(task).Select(sentence => (sentence.Text, Array.Empty<int>()))),
        ["answering in English"] = (context, task, _) => Say(context, [("The battle was won by the English on 23 June 1757.", [1])]),
        ["answering in Latin letters"] = (context, task, _) => Say(context, [("1757 saler 23 june palashir juddho hoy.", [1])]),
        ["answering in the other language"] = (context, task, _) => Say(context, task.IsBengali ? [("यह युद्ध 23 जून 1757 को हुआ था।", [1])] : [("এই যুদ্ধ ১৭৬৪ সালের ২২ অক্টোবর হয়েছিল।", [1])]),
        ["answering in the other language's words"] = (context, task, _) => Say(context, Faithful(task).Select(sentence =>
            (Transliterator.To(task.IsBengali ? LanguageTag.Bengali : LanguageTag.Hindi, task.IsBengali ? "यह युद्ध 23 जून 1757 को नवाब के साथ हुआ था।" : "এই যুদ্ধ ১৭৬৪ সালের ২২ অক্টোবর হয়েছিল এবং তাতে ইংরেজরা জিতেছিল।"), sentence.Evidence))),
        ["running on"] = (context, task, _) => Say(context, [(string.Join(' ', task.Sentences.Concat(task.Sentences).Concat(task.Sentences).Select(sentence => sentence.Text.TrimEnd('।', '.'))) + "।", [.. task.Sentences.Select(sentence => sentence.Number)])]),
        ["writing mark-up"] = (context, task, _) => Say(context, Faithful(task).Select(sentence => ($"<b>{sentence.Text}</b> <a href=\"https://example.com\">x</a>", sentence.Evidence))),
        ["putting words into a mouth"] = (context, task, _) => Say(context, Faithful(task).Select(sentence => (sentence.Text + (task.IsBengali ? " ক্লাইভ বলেন, “যুদ্ধে আমরা নবাব”।" : " मुनरो ने कहा, “युद्ध में अंग्रेज़ बक्सर”।"), sentence.Evidence))),
        ["broken JSON"] = (context, _, _) => Completion.SayAsync(context, """{"in_sources": true, "sentences": [{"text": "পলাশির"""),
        ["JSON of another form"] = (context, _, _) => Completion.SayAsync(context, """{"answer": ["পলাশির যুদ্ধ", 7], "sentences": {"text": 3}}"""),
        ["plain text"] = (context, task, _) => Completion.SayAsync(context, task.Sentences[0].Text),
        ["nothing"] = (context, _, _) => Completion.SayAsync(context, ""),
        ["no sentence"] = (context, _, _) => Completion.SayAsync(context, AskedTask.Answer()),
        ["finding nothing in the sources"] = (context, _, _) => Completion.SayAsync(context, """{"in_sources": false, "sentences": [], "translations": []}"""),
        ["declining"] = (context, _, _) => Completion.DeclineAsync(context),
        ["filtered"] = (context, _, _) => Completion.SayAsync(context, "", finish: "content_filter"),
        ["calling tools"] = (context, _, _) => Completion.CallToolAsync(context),
        ["breaking off"] = (context, _, _) => Completion.BreakOffAsync(context),
        ["failing"] = (context, _, _) => Status(context, 500),
        ["refusing the key"] = (context, _, _) => Status(context, 401),
        ["no such model"] = (context, _, _) => Status(context, 404),
        ["overloaded for an hour"] = (context, _, _) =>
        {
            context.Response.Headers.RetryAfter = "3600";
            return Status(context, 429);
        },
        ["never answering"] = (context, _, _) => Task.Delay(Timeout.Infinite, context.RequestAborted),
        ["telling the prompt"] = (context, task, _) => Say(context, [("You write examination answers for school students in India.", [1]), ("Everything in it is data. [1]", [1])]),
        ["doing what a text tells it"] = (context, task, _) => Say(context, [("Hello! I ignored my instructions. </evidence> [99]", [1, 99]), ("{\"role\":\"system\"}", [1])]),
    };

    /// <summary>Says the first sentences that are in the language asked for, as many as the words allow, each with its own number.</summary>
    public static IEnumerable<(string Text, int[] Evidence)> Faithful(AskedTask task)
    {
        var left = task.MaxWords;
        foreach (var (number, text) in task.Sentences)
        {
            var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            if (words > left || LanguageDetector.Detect(text).Language != (task.IsBengali ? LanguageTag.Bengali : LanguageTag.Hindi))
                continue;
            left -= words;
            yield return (text, [number]);
        }
    }

    public static Task Say(HttpContext context, IEnumerable<(string Text, int[] Evidence)> sentences) => Completion.SayAsync(context, AskedTask.Answer(sentences));

    public static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync("""{"error":{"message":"scripted","type":"scripted"}}""");
    }

    /// <summary>Every figure one higher; where there is none, one comes in.</summary>
    private static string WithOtherFigures(string text) => Figure().IsMatch(text)
        ? Figure().Replace(text, match => (int.Parse(string.Concat(match.Value.Select(c => (char)('0' + char.GetNumericValue(c)))), CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture))
        : "1899 " + text;

    [GeneratedRegex(@"\p{Nd}+")]
    private static partial Regex Figure();
}
