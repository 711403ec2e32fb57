using Tutor.Answering.Composing;

namespace Tutor.Answering.Tests.Composing;

public sealed class QuotationMarksTests
{
    [Theory]
    [InlineData("তিনি বললেন: “চলো", '”')]
    [InlineData("उसने कहा: \"चलो", '"')]
    [InlineData("তিনি বললেন: “চলো।”", null)]
    [InlineData("'बंगाल का शोक' नाम", null)]
    [InlineData("” এর পরে সবাই গেল।", null)]
    [InlineData("“চলো,\" বললেন তিনি", null)]
    public void AQuotationIsOpenUntilItIsClosed(string piece, char? closing) => QuotationMarks.LeftOpen(piece).ShouldBe(closing);
}
