using Tutor.Answering.Reading;
using Tutor.Language;

namespace Tutor.Answering.Tests.Reading;

public sealed class MessageReaderTests
{
    [Theory]
    [InlineData("আকবরের পিতা কে ছিলেন? জাহাঙ্গিরের রাজধানী কোথায় ছিল?", "১", "২")]
    [InlineData("अकबर के पिता कौन थे? जहाँगीर की राजधानी कहाँ थी?", "1", "2")]
    [InlineData("akborer baba ke chilen? jahangirer rajdhani kothay chilo?", "1", "2")]
    [InlineData("আকবরের পিতা কে ছিলেন? তাজমহল কোথায়?", "১", "২")]
    [InlineData("১) আকবরের পিতা কে ছিলেন? ২) জাহাঙ্গিরের রাজধানী কোথায়?", "১", "২")]
    [InlineData("১। আকবরের পিতা কে ছিলেন?\n২। জাহাঙ্গিরের রাজধানী কোথায়?", "১", "২")]
    [InlineData("1. আকবরের পিতা কে ছিলেন? (1) 2. জাহাঙ্গিরের রাজধানী কোথায়? (2)", "1", "2")]
    [InlineData("(3) अकबर के पिता कौन थे?\n(4) जहाँगीर की राजधानी कहाँ थी?", "3", "4")]
    [InlineData("প্রশ্ন ১: আকবরের পিতা কে?\nপ্রশ্ন ২: জাহাঙ্গিরের রাজধানী কোথায়?", "১", "২")]
    [InlineData("Q1. akbar ke pita kaun the Q2. jahangir ki rajdhani kahan thi", "1", "2")]
    [InlineData("(क) अकबर के पिता कौन थे? (ख) जहाँगीर की राजधानी कहाँ थी?", "क", "ख")]
    [InlineData("i) akbar ke pita kaun the ii) jahangir ki rajdhani kahan thi", "i", "ii")]
    [InlineData("- আকবরের পিতা কে ছিলেন?\n- জাহাঙ্গিরের রাজধানী কোথায়?", "১", "২")]
    [InlineData("নমস্কার স্যার! নিচের প্রশ্নগুলির উত্তর দাও:\nক) আকবরের পিতা কে?\nখ) জাহাঙ্গিরের রাজধানী কোথায়?", "ক", "খ")]
    [InlineData("इन सवालों के जवाब दीजिए: 1) अकबर के पिता कौन थे 2) जहाँगीर की राजधानी कहाँ थी", "1", "2")]
    public void SeveralQuestionsAreReadOneByOneUnderTheirLabels(string message, string first, string second)
    {
        var parts = Read(message).Parts;
        parts.Select(part => part.Label).ShouldBe([first, second]);
        parts.Select(part => part.Question.Type).ShouldBe([QuestionType.Who, QuestionType.Where]);
        parts[1].Question.Text.Words.ShouldNotContain(word => WordLike(word, "আকবর") || WordLike(word, "अकबर") || WordLike(word, "akbar"));
    }

    [Theory]
    [InlineData("টীকা লেখো: ১) কলিঙ্গ যুদ্ধ ২) অশোকের ধম্ম", QuestionType.ShortNote)]
    [InlineData("टिप्पणी लिखिए: 1. कलिंग युद्ध 2. अशोक का धम्म", QuestionType.ShortNote)]
    [InlineData("সত্য না মিথ্যা লেখো: ১) আকবর জাহাঙ্গিরের পিতা। ২) বাবর আকবরের পুত্র।", QuestionType.TrueFalse)]
    [InlineData("सही या गलत: 1. अकबर जहाँगीर का पिता था। 2. बाबर अकबर का बेटा था।", QuestionType.TrueFalse)]
    [InlineData("শূন্যস্থান পূরণ করো: ১. আকবরের পিতা ____। ২. বাবরের পুত্র ____।", QuestionType.FillBlank)]
    public void AnOrderBeforeAListIsGivenForEachOfItsPoints(string message, QuestionType type)
    {
        var parts = Read(message).Parts;
        parts.Count.ShouldBe(2);
        parts.ShouldAllBe(part => part.Question.Type == type);
    }

    [Theory]
    [InlineData("আকবরের ধর্মনীতি কী ছিল? বুঝিয়ে লেখো।")]
    [InlineData("अकबर की धर्मनीति क्या थी? उदाहरण देकर समझाइए।")]
    [InlineData("আকবরের সভায় নবরত্ন কত জন ছিলেন? তাঁদের নাম লেখো।")]
    [InlineData("কলিঙ্গ যুদ্ধ কেন হয়েছিল? তার কারণ কী ছিল?")]
    [InlineData("গঙ্গা কত লম্বা, আর যমুনা কত?")]
    [InlineData("आर्यभट कौन थे और उन्होंने क्या खोजा?")]
    [InlineData("অশোক আগে থেকে বৌদ্ধ ছিলেন, না পরে হন? দুই পণ্ডিতের মতের তুলনা করো।")]
    [InlineData("গঙ্গা কত কিলোমিটার লম্বা? সব বইয়ে কি একই কথা আছে?")]
    [InlineData("পাতা সবুজ দেখায় কেন? আর কোনো রং কেন নয়?")]
    [InlineData("নমস্কার। আকবর কে ছিলেন?")]
    [InlineData("'সব ধর্মই সত্য।' — উক্তিটি কার?")]
    [InlineData("আকবর কে ছিলেন")]
    public void HalvesThatBelongTogetherAreOneQuestion(string message) => Read(message).Parts.ShouldBeEmpty();

    [Theory]
    [InlineData("জাতীয় পাখি কোনটি? (ক) কাক (খ) ময়ূর (গ) টিয়া (ঘ) শালিক")]
    [InlineData("জাতীয় পাখি কোনটি? ১) কাক ২) ময়ূর ৩) টিয়া ৪) শালিক")]
    [InlineData("ভারতের জাতীয় পাখি হল — 1. কাক 2. ময়ূর 3. টিয়া")]
    [InlineData("सही विकल्प चुनिए: राष्ट्रीय पक्षी\n1) कौआ\n2) मोर\n3) तोता")]
    [InlineData("নীচের কোনটি সত্য? (ক) বাবর আকবরের পিতা (খ) হুমায়ুন আকবরের পিতা")]
    public void OptionsAreNoQuestions(string message)
    {
        var read = Read(message);
        read.Parts.ShouldBeEmpty();
        read.Whole.Type.ShouldBe(QuestionType.MultipleChoice);
    }

    [Fact]
    public void NumberedQuestionsKeepTheirOwnOptions()
    {
        var parts = Read("১. জাতীয় পাখি কোনটি? (ক) কাক (খ) ময়ূর\n২. জাতীয় পশু কোনটি? (ক) বাঘ (খ) সিংহ").Parts;
        parts.Select(part => part.Question.Options).ShouldBe([["কাক", "ময়ূর"], ["বাঘ", "সিংহ"]]);
    }

    [Fact]
    public void AFollowingPartLeansOnThoseBeforeWhereItPointsBack()
    {
        var parts = Read("१) अशोक कौन थे? २) उनकी राजधानी कहाँ थी? ३) कलिंग कहाँ है?").Parts;
        parts.Select(part => part.Question.Leans).ShouldBe([false, true, false]);
        parts[1].Question.Context.ShouldHaveSingleItem().Text.ShouldBe("अशोक कौन थे?");
    }

    [Fact]
    public void ThePartsShareTheWordsOfTheMarksByWhatEachIsWorth()
    {
        const string message = "১) আকবর কে ছিলেন? (১) ২) আকবরের ধর্মনীতি আলোচনা করো। (৫)";
        var parts = MessageReader.Read(new AskRequest(message, [], Marks: 3), RealTutor.Glossary).Parts;
        parts.Select(part => part.Question.Marks).ShouldBe([1, 5]);
        parts[1].Question.Words.ShouldBeGreaterThan(2 * parts[0].Question.Words);
        (parts.Sum(part => part.Question.Words) + parts.Count).ShouldBeLessThanOrEqualTo(Tutor.Answering.Composing.AnswerLength.Words(3));
    }

    [Theory]
    [InlineData("নীচের প্রশ্নগুলির উত্তর দাও (প্রতিটি ২ নম্বর): ১) আকবর কে ছিলেন? ২) বাবর কে ছিলেন?", 2)]
    [InlineData("1. अकबर कौन था? (3 अंक) 2. बाबर कौन था? (3 अंक)", 3)]
    public void MarksOfEachAreReadWhereverTheyStand(string message, int marks) =>
        Read(message).Parts.ShouldAllBe(part => part.Question.Marks == marks);

    [Fact]
    public void MoreThanTenQuestionsAreReadToTheTenth()
    {
        var read = Read(string.Join("\n", Enumerable.Range(1, 12).Select(n => $"{n}) আকবরের {n} নম্বর পুত্র কে ছিলেন?")));
        read.Parts.Count.ShouldBe(MessageReader.MostQuestions);
        read.LeftOut.ShouldBe(2);
    }

    private static Message Read(string message) => MessageReader.Read(new AskRequest(message, []), RealTutor.Glossary);

    private static bool WordLike(Word word, string name) => word.Stem == Word.From(Tokenizer.Tokenize(name)[0]).Stem;
}
