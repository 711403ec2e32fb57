using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;

namespace Tutor.Answering.Tests.Reading;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("<p>আকবর কে <b>ছিলেন</b>?</p>", "আকবর কে ছিলেন ?")]
    [InlineData("আকবর&nbsp;কে? https://example.org/wiki/Akbar?x=1", "আকবর কে?")]
    [InlineData("www.example.org akbar kaun tha", "akbar kaun tha")]
    [InlineData("3 < 5 এবং 7 > 5 কেন?", "3 < 5 এবং 7 > 5 কেন?")]
    public void WhatAPagePutIntoAMessageIsTakenOut(string typed, string message) =>
        SourceText.Collapse(MessageText.Clean(typed)).ShouldBe(message);

    [Theory]
    [InlineData("गंगा उत्तर भारत में बहती है", "उत्तर", true)]
    [InlineData("भारत के उत्तर में क्या है?", "उत्तर", true)]
    [InlineData("प्रश्न का उत्तर दीजिए", "उत्तर", false)]
    [InlineData("नदियों पर उत्तर लिखिए", "उत्तर", false)]
    [InlineData("ভারতের উত্তরে কী আছে?", "উত্তরে", true)]
    [InlineData("দ্বিতীয় ধাঁধার উত্তর কী?", "উত্তর", false)]
    [InlineData("গঙ্গার উৎস কোথায়?", "উৎস", true)]
    [InlineData("শূন্য স্থান পূরণ করো", "স্থান", false)]
    [InlineData("জলের স্থান কোথায়?", "স্থান", true)]
    public void AWordOfPapersIsAskedAboutWhereItsNeighboursAre(string message, string word, bool asked)
    {
        var words = AnalyzedText.From(message, RealTutor.Glossary).Words;
        var index = Enumerable.Range(0, words.Count).First(w => words[w].Folded == AnalyzedText.From(word, RealTutor.Glossary).Words[0].Folded);
        InstructionWords.IsContent(words, index).ShouldBe(asked);
    }
}
