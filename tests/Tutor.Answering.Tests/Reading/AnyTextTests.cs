using Tutor.Answering.Reading;

namespace Tutor.Answering.Tests.Reading;

/// <summary>Whatever a keyboard, a cat or an attacker sends is read as a question and gets a reply.</summary>
public sealed class AnyTextTests(SchoolLibraries libraries)
{
    public static TheoryData<string, string> Texts => new()
    {
        { "empty", "" },
        { "blank", " \t\r\n\u00a0" },
        { "emoji", "😀🎉👩‍👩‍👧" },
        { "marks", "?!।॥…—" },
        { "joiners", "\u200c\u200d\u200b\ufeff" },
        { "virama alone", "\u09cd\u094d\u09bc" },
        { "control characters", "\u0000\u0007\u001b[31mকে\u0000কবে\u007f" },
        { "high surrogate", "বিপ্লব \ud83d কবে?" },
        { "low surrogate", "\udc00\udc00 क्रांति कब?" },
        { "not a character", "\ufffe\uffff" },
        { "script", "<script>alert('কবে')</script>" },
        { "label alone", "(ক)" },
        { "labels without options", "(ক)(খ)(গ)(ঘ)" },
        { "mark alone", "[5]" },
        { "blank alone", "________" },
        { "huge number", "১" + new string('৯', 500) },
        { "format holes", "{0} {1} {99}" },
        { "other script", "ソビエト連邦 революция ثورة" },
        { "100 kB of one word", string.Concat(Enumerable.Repeat("বিপ্লব ", 100_000 / 7)) },
        { "100 kB of one letter", new string('क', 100_000) },
        { "100 kB of marks", new string('?', 100_000) },
        { "100 kB of labels", string.Concat(Enumerable.Repeat("(ক) (খ) ", 12_500)) },
        { "100 kB of blanks", string.Concat(Enumerable.Repeat("____ ", 20_000)) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task GetsAReplyThatKeepsThePromise(string name, string text)
    {
        var read = QuestionReader.Read(new AskRequest(text, [text]), RealTutor.Glossary);
        read.Marks.ShouldBeInRange(1, 20);
        MessageReader.Read(new AskRequest(text, [text]), RealTutor.Glossary).Parts.Count.ShouldBeLessThanOrEqualTo(MessageReader.MostQuestions);

        Promise.Check(await libraries.Revolution.AskAsync(text), libraries.Revolution, name);
        Promise.Check(await libraries.Revolution.AskAsync("কেন?", text), libraries.Revolution, $"after {name}");
    }
}
