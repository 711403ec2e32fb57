namespace Tutor.Language.Tests.Romanized;

public sealed class TypedWordTests
{
    [Theory]
    [InlineData("gandhi", "गांधी", "গন্ডি")]
    [InlineData("khal", "খাল", "কাল")]
    [InlineData("raat", "रात", "रत")]
    [InlineData("patta", "पत्ता", "पता")]
    [InlineData("rajya", "राज्य", "राजा")]
    [InlineData("sabha", "सभा", "सवा")]
    [InlineData("chhal", "छाल", "चाल")]
    [InlineData("kotha", "কথা", "কোঠা")]
    [InlineData("bari", "বাড়ি", "ভারী")]
    [InlineData("sikkha", "শিক্ষা", "শিখা")]
    public void WhatWasTypedChoosesBetweenWordsThatSoundAlike(string latin, string meant, string other) =>
        Likeness(latin, meant).ShouldBeGreaterThan(Likeness(latin, other));

    [Theory]
    [InlineData("vasha", "ভাষা")]
    [InlineData("bhasha", "ভাষা")]
    [InlineData("sotyo", "সত্য")]
    [InlineData("krishok", "কৃষক")]
    [InlineData("krishak", "कृषक")]
    [InlineData("vigyan", "विज्ञान")]
    [InlineData("shiksha", "शिक्षा")]
    [InlineData("dharma", "धर्म")]
    public void UsualSpellingsAreAlmostTheWord(string latin, string native) => Likeness(latin, native).ShouldBeGreaterThan(0.93);

    [Fact]
    public void AnyTwoWordsHaveALikeness()
    {
        var natives = RandomText.Words(seed: 4, count: 300, Script.Bengali).Concat(RandomText.Words(seed: 5, count: 300, Script.Devanagari)).ToList();
        foreach (var (latin, native) in RandomText.Words(seed: 6, count: 600, Script.Latin).Zip(natives))
            new TypedWord(latin).LikenessTo(1, Phones.AsTyped(native)).ShouldBeInRange(0, 1);
    }

    private static double Likeness(string latin, string native) =>
        new TypedWord(latin).LikenessTo(1, Phones.AsTyped(Word.From(Tokenizer.Tokenize(native)[0]).Folded));
}
