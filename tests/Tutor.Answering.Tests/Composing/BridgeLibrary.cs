using Tutor.Testing;

namespace Tutor.Answering.Tests.Composing;

/// <summary>A Bengali document on a book that one wrote and another printed, a Hindi one on a bridge and a river: written for the words of questions.</summary>
public sealed class BridgeLibrary : LibraryFixture
{
    protected override void Write(TemporaryFolder folder)
    {
        folder.Write("documents/town.bn.txt", """
            শহরের কথা

            বই

            'মেঘের পথ' বইটি লিখেছিলেন মীরা দেবী। তিনি স্কুলে পড়াতেন।

            'মেঘের পথ' বইটি ছেপেছিলেন রহিম মিয়া। তাঁর ছাপাখানা ছিল বাজারে।

            """);
        folder.Write("documents/bridge.hi.txt", """
            पुल और नदी

            पुल

            सोनपुर का पुल बनाने में कुल 2 वर्ष और 3 महीने लगे। मिस्त्री रोज़ 6-7 घंटे काम करते थे। फिर 150 मिस्त्री रोज़ नौ घंटे काम की माँग करने लगे। पुल में 15 खंभे हैं।

            नदी

            सुवर्णा नदी नीलगिरि पर्वत से आती है। इस नदी में मछलियाँ बहुत हैं।

            """);
    }
}
