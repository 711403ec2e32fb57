using System.Globalization;
using System.Text;

namespace Tutor.Language.Tests.Shared;

public sealed class WordFileTests
{
    private static readonly (string Folder, Script Script, string[] StopWords)[] Languages =
    [
        ("Bengali", Script.Bengali, ["stopwords.txt"]),
        ("Hindi", Script.Devanagari, ["stopwords.txt"]),
        ("Romanized", Script.Latin, ["stopwords.bn.txt", "stopwords.hi.txt", "stopwords.en.txt"]),
    ];

    public static TheoryData<string, Script> Months => [.. Languages.Select(language => (language.Folder + "/months.txt", language.Script))];

    public static TheoryData<string, Script> Numbers => [.. Languages.Select(language => (language.Folder + "/numerals.txt", language.Script))];

    public static TheoryData<string, Script> StopWords =>
        [.. Languages.SelectMany(language => language.StopWords.Select(file => ($"{language.Folder}/{file}", language.Script)))];

    [Theory]
    [MemberData(nameof(Months))]
    public void TheMonthsAreCompleteAndEachFormIsRead(string file, Script script)
    {
        var months = LanguageFiles.Table(file).Select(line => (Number: int.Parse(line.Key, CultureInfo.InvariantCulture), line.Forms)).ToList();
        months.Select(month => month.Number).ShouldBe(Enumerable.Range(1, 12));
        foreach (var (number, forms) in months)
        {
            forms.ShouldNotBeEmpty();
            foreach (var form in forms)
            {
                Tokenizer.Tokenize(form).ShouldHaveSingleItem().Script.ShouldBe(script);
                Tutor.Language.Months.NumberOf(Read.Word(form)).ShouldBe(number, form);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void EveryNumberWordIsReadAsItsValue(string file, Script script)
    {
        foreach (var (key, forms) in LanguageFiles.Table(file))
        {
            var value = double.Parse(key, CultureInfo.InvariantCulture);
            forms.ShouldNotBeEmpty();
            foreach (var form in forms)
            {
                Tokenizer.Tokenize(form).ShouldHaveSingleItem().Script.ShouldBe(script);
                Numerals.ValueOf(Read.Word(form).Folded).ShouldBe(value, form);
            }
        }
    }

    [Theory]
    [MemberData(nameof(StopWords))]
    public void NoStopWordIsAMonth(string file, Script script)
    {
        script.ShouldNotBe(Script.Other);
        LanguageFiles.Words(file).Where(word => Tutor.Language.Months.NumberOf(Read.Word(word)) is not null).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(StopWords))]
    public void EveryStopWordIsOneWordOfItsScript(string file, Script script) =>
        LanguageFiles.Words(file).Where(word => Tokenizer.Tokenize(word) is not [{ } token] || token.Script != script).ShouldBeEmpty();

    [Theory]
    [InlineData("Bengali/suffixes.txt", Script.Bengali)]
    [InlineData("Hindi/suffixes.txt", Script.Devanagari)]
    public void EverySuffixIsOfItsScriptAndStandsInAGroup(string file, Script script)
    {
        var lines = LanguageFiles.Lines(file).ToList();
        lines[0].ShouldStartWith("[");
        foreach (var line in lines)
            if (line[0] == '[')
                line.ShouldEndWith("]");
            else
                line.All(c => c == ' ' || Scripts.Of(c) == script).ShouldBeTrue(line);
    }

    [Fact]
    public void EveryLineIsInNfc()
    {
        foreach (var name in typeof(WordFile).Assembly.GetManifestResourceNames())
            foreach (var line in LanguageFiles.Lines(name))
                line.IsNormalized(NormalizationForm.FormC).ShouldBeTrue(line);
    }

    [Fact]
    public void AFileThatIsNotThereIsNamed() =>
        Should.Throw<InvalidOperationException>(() => LanguageFiles.Lines("Bengali/nothing.txt").ToList())
            .Message.ShouldBe("The language file Bengali/nothing.txt is not embedded in Tutor.Language.");

    [Fact]
    public void ALineWithoutAKeyIsNamed() =>
        Should.Throw<InvalidOperationException>(() => LanguageFiles.Table("Bengali/stopwords.txt").ToList())
            .Message.ShouldContain("is not of the form 'key: form, form'");
}
