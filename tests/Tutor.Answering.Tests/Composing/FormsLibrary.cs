using Tutor.Testing;

namespace Tutor.Answering.Tests.Composing;

/// <summary>A Bengali document on a railway line and its two stations, a Hindi one on a potter's village and a lighthouse: written for the forms of answers.</summary>
public sealed class FormsLibrary : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public RealTutor Tutor { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _folder.Write("documents/railway.bn.txt", """
            পাহাড়ি রেলপথ

            রেলপথের শুরু

            ১৮৭৯ সালের ৫ মে ইঞ্জিনিয়ার প্রেস্টেজ পাহাড়ি রেলপথের কাজ আরম্ভ করেন। খাড়া ঢাল পেরোতে তিনি ছয়টি জেড-বাঁক বানান। ৪ জুলাই সকাল ৯টায় তিনধারিয়া স্টেশন থেকে প্রথম ট্রেন ছাড়ে।

            গ্রামের মানুষ রেলপথের পক্ষে ছিলেন, কিন্তু পালকির মালিকেরা রেলপথের বিরোধী ছিলেন। কোম্পানি শুধু চা বহনের জন্য নয়, যাত্রীদের জন্যও গাড়ি চালাত।

            দুই স্টেশন

            তিনধারিয়া স্টেশন ৮৬০ মিটার উঁচুতে। তিনধারিয়ার কারখানায় ইঞ্জিন মেরামত হয়।

            ঘুম স্টেশন ২,২৫৮ মিটার উঁচুতে। ঘুমে একটি রেল-জাদুঘর আছে।

            বর্ষায় ধসের ফলে ১২০০ মিটার লাইন ভেঙে যায় এবং ৪৫ জন শ্রমিক আহত হন। মেরামত চলে ১০ আগস্ট থেকে ২৮ সেপ্টেম্বর পর্যন্ত।

            রেলের মজুরদের দাবি ছিল তিনটি:
            - আট ঘণ্টার কাজ
            - পাকা বাসা
            - বিনা খরচে ওষুধ

            স্টেশনমাস্টার লিখেছিলেন: “এ পথে রাতে কোনো গাড়ি চলে না। কুয়াশায় কিছুই দেখা যায় না।”

            """);
        _folder.Write("documents/potters.hi.txt", """
            कुम्हारों का गाँव

            मिट्टी का काम

            गाँव के कुम्हार नदी किनारे की चिकनी मिट्टी से सुराही बनाते हैं। सुराही को पहले धूप में सुखाया जाता है और फिर भट्ठी में पकाया जाता है।

            1962 में कलाकार मोहनदास ने कुम्हारों की सहकारी समिति बनाई। समिति केवल सुराही बेचती है। सरपंच ने समिति को ज़मीन देने से इनकार कर दिया।

            प्रकाशस्तंभ

            तट का प्रकाशस्तंभ 41 मीटर ऊँचा है और उसमें 203 सीढ़ियाँ हैं।

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
    public async Task<Answer> AnswerAsync(string question)
    {
        var reply = await Tutor.AskAsync(question);
        Promise.Check(reply, Tutor, question);
        return reply.ShouldBeOfType<Answer>($"{question} → {reply.Text}");
    }
}
