using Tutor.Testing;

namespace Tutor.Answering.Tests.Composing;

/// <summary>Two short documents, a Bengali and a Hindi one, that tell partly of the same things and do not always agree.</summary>
public sealed class TownLibrary : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public RealTutor Tutor { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _folder.Write("documents/town.bn.txt", """
            নদীর ধারের শহর

            সেতু ও স্টেশন

            ১৯৩৫ সালের ১৪ মার্চ সুবর্ণরেখা নদীর উপর লোহার সেতুর উদ্বোধন হয়। সেতুটি তৈরি করতে চার বছর লাগে।

            ১৯২২ সালের ৩ মে শহরের রেল স্টেশন খোলা হয়। স্টেশনের ঘড়িটি এসেছিল লন্ডন থেকে।

            শহরের প্রথম গ্রন্থাগার ১৯০২ সালের ৩ জুন খোলা হয়। সেখানে শুধু বাংলা বই ছিল।

            শহরের দ্বিতীয় গ্রন্থাগার ১৯০২ সালের ২০ জুন খোলা হয়। সেখানে ইংরেজি বই রাখা হত।

            পাহাড়

            শহরের উত্তরে ধারাগিরি পাহাড়ের উচ্চতা ৯১২ মিটার। পাহাড়ের মাথায় একটি পুরোনো মন্দির আছে।

            উচ্চতার হিসাবে বিষ্ণুগিরি জেলার দ্বিতীয় পাহাড়।

            আকাশ দেখা

            ১৭৬১ সালের ২৬ মে বিজ্ঞানী লোমোনোসভ পিটার্সবার্গে শুক্র গ্রহের অতিক্রমণ দেখেন।

            নাটক ও বাঁধ

            শিল্পী রোয়েরিখ ১৯১২ সালের ৩ এপ্রিল (১৬ এপ্রিল) নাট্যশালার মঞ্চ সাজান।

            ১৯৫৬ সালের মে মাসের শেষে বন্যায় নদীর পুরোনো বাঁধ ভেঙে যায়।

            মেলা

            শীতের মেলায় সেবার ৪০০ জন তাঁতি কাপড় বেচতে এসেছিলেন। মেলা চলেছিল সাত দিন।

            পুরোনো খাতায় লেখা আছে, শীতের মেলায় সেবার ৪৫০ জন তাঁতি কাপড় বেচতে এসেছিলেন।

            """);
        _folder.Write("documents/town.hi.txt", """
            नदी किनारे का नगर

            पुल और स्टेशन

            16 मार्च 1935 को सुवर्णरेखा नदी पर लोहे के पुल का उद्घाटन हुआ। पुल पर दो रेलगाड़ियाँ साथ चल सकती थीं।

            3 मई 1922 को नगर का रेलवे स्टेशन खुला। पहले दिन वहाँ बहुत भीड़ थी।

            पहाड़

            नगर के उत्तर में धारागिरि पहाड़ की ऊँचाई 905 मीटर है। वहाँ से पूरी घाटी दिखती है।

            ऊँचाई के हिसाब से विष्णुगिरि ज़िले का तीसरा पहाड़ है।

            नाटक और बाँध

            चित्रकार रोएरिख ने 16 अप्रैल 1912 को नाट्यशाला का मंच सजाया।

            8 मई 1956 को बाढ़ में नदी का पुराना बाँध टूट गया।

            आकाश

            6 जून 1761 को वैज्ञानिक लोमोनोसोव ने पीटर्सबर्ग में शुक्र ग्रह का पारगमन देखा।

            """);
        Tutor = await RealTutor.OfAsync(_folder.Path);
    }

    public ValueTask DisposeAsync()
    {
        Tutor.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The answer, with the promise checked; a refusal fails the test with its reasons.</summary>
    public async Task<Answer> AnswerAsync(string question, int? marks = null)
    {
        var reply = await Tutor.AskAsync(new AskRequest(question, [], marks));
        Promise.Check(reply, Tutor, question);
        return reply.ShouldBeOfType<Answer>();
    }
}
