using Tutor.Testing;

namespace Tutor.Answering.Tests.Composing;

/// <summary>Two short documents, a Bengali one on a tea garden and a Hindi one on bees, read as a school's would be.</summary>
public sealed class TinyLibrary : LibraryFixture
{
    public const string Tea = "tea.bn";
    public const string Bees = "bees.hi";

    protected override void Write(TemporaryFolder folder)
    {
        folder.Write("documents/tea.bn.txt", """
            পাহাড়ের চা বাগান

            বাগানের শুরু

            ১৮৪১ সালের ১০ নভেম্বর ডাক্তার ক্যাম্পবেল নিজের উঠোনে প্রথম চা গাছ লাগান। তাঁর বাড়ি ছিল বিচউডে। বাগানে এখন ৮৭ জন শ্রমিক কাজ করেন।

            চা পাতা ভোরবেলা তোলা হয়, কারণ রোদ উঠলে পাতার গন্ধ কমে যায়। মহিলারা পাতা তোলেন, পুরুষেরা গাছ ছাঁটেন।

            চায়ের রকম

            বাগানে তিন রকম চা তৈরি হয়:
            - কালো চা
            - সবুজ চা
            - সাদা চা

            সাদা চা আগুনে সেঁকা হয় না। কালো চা বিদেশে পাঠানো হয়।

            """);
        folder.Write("documents/bees.hi.txt", """
            मधुमक्खी का छत्ता

            छत्ते के सदस्य

            एक छत्ते में एक ही रानी होती है। रानी रोज़ 2,000 अंडे देती है। नर मक्खियाँ डंक नहीं मारतीं।

            श्रमिक मक्खियाँ फूलों से रस लाती हैं, क्योंकि उसी से शहद बनता है।

            शोध

            ऑस्ट्रिया के वैज्ञानिक कार्ल फ़्रिश ने मधुमक्खियों के नाच का अर्थ समझाया। 12 अक्टूबर 1973 को उन्हें नोबेल पुरस्कार मिला।

            """);
    }
}
