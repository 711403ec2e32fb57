using Tutor.Answering.Reading;

namespace Tutor.Answering.Tests.Reading;

public sealed class SourceComparisonTests
{
    [Theory]
    [InlineData("সেতুটি কবে তৈরি হয়? সব বইয়ে কি একই তারিখ আছে?", "সেতুটি কবে তৈরি হয়?")]
    [InlineData("পাহাড়টি কত মিটার উঁচু? দুই জায়গায় কি একই মাপ লেখা আছে?", "পাহাড়টি কত মিটার উঁচু?")]
    [InlineData("पुल कब बना? क्या सभी स्रोतों में एक ही तारीख दी गई है?", "पुल कब बना?")]
    [InlineData("pul kab bana, kya dono kitabo me same hai?", "pul kab bana")]
    [InlineData("দুই দলিলে সেতুর উদ্বোধন নিয়ে কী লেখা আছে?", "সেতুর উদ্বোধন নিয়ে কী লেখা আছে?")]
    [InlineData("मेले की शुरुआत किस तारीख को हुई? पुराने और नए कैलेंडर का अंतर ध्यान में रखिए।", "मेले की शुरुआत किस तारीख को हुई?")]
    public void WhatAsksForTheComparisonIsNotAskedOfTheDocuments(string message, string question)
    {
        var (text, asks, _) = SourceComparison.Read(message);
        asks.ShouldBeTrue();
        text.ShouldBe(question);
    }

    [Theory]
    [InlineData("শক্তির দুটি উৎস লেখো।")]
    [InlineData("রবীন্দ্রনাথের দুটি বইয়ের নাম লেখো।")]
    [InlineData("দুই নদী কোন জায়গায় মিলেছে?")]
    [InlineData("ऊर्जा के दो स्रोत बताइए।")]
    [InlineData("किसान और मज़दूर की हालत — दोनों का तुलनात्मक वर्णन कीजिए।")]
    [InlineData("উদ্ভিদ ও প্রাণীর তফাত লেখো।")]
    [InlineData("সব মানুষ কি সমান?")]
    public void WordsThatOnlySoundLikeItAreLeftAlone(string message)
    {
        var (text, asks, _) = SourceComparison.Read(message);
        asks.ShouldBeFalse();
        text.ShouldBe(message);
    }
}
