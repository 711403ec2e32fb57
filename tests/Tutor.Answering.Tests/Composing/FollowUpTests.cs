namespace Tutor.Answering.Tests.Composing;

/// <summary>What a message leans on says which paragraph is meant; the message itself, which sentence of it answers.</summary>
public sealed class FollowUpTests(FormsLibrary library) : IClassFixture<FormsLibrary>
{
    [Theory]
    [InlineData("কবে?", "১৮৭৯", "পাহাড়ি রেলপথের কাজ কে আরম্ভ করেন?")]
    [InlineData("তাতে কতজন শ্রমিক আহত হন?", "৪৫", "বর্ষায় ধসে কত মিটার লাইন ভেঙে যায়?")]
    [InlineData("উচ্চতা কত?", "৮৬০", "তিনধারিয়া স্টেশনে কী মেরামত হয়?")]
    [InlineData("उसमें कितनी सीढ़ियाँ हैं?", "203", "तट का प्रकाशस्तंभ कितना ऊँचा है?")]
    [InlineData("kisne banayi?", "मोहनदास", "कुम्हारों की सहकारी समिति क्या बेचती है?")]
    public async Task AFollowUpIsAnsweredFromWhatWasSpokenOf(string question, string answer, string before) =>
        (await library.AnswerAsync(question, before)).Text.ShouldContain(answer);

    [Fact]
    public async Task WhatIsNotToldOfItIsRefused() =>
        (await library.Tutor.AskAsync("उसे किसने रँगा?", "तट का प्रकाशस्तंभ कितना ऊँचा है?")).ShouldBeOfType<Refusal>();
}
