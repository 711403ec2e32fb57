using Tutor.Review.Layout;

namespace Tutor.Review.Bengali;

internal static class BengaliShell
{
    public static ShellTexts Texts { get; } = new()
    {
        Product = "পাঠসাথি",
        Skip = "মূল লেখায় যান",
        Sections = "পাতাগুলি",
        Conversations = "কথোপকথন",
        Corrections = "সংশোধিত উত্তর",
        Overview = "একনজরে",
        Students = "ছাত্রছাত্রী",
        Accounts = "অ্যাকাউন্ট",
        Audit = "কে কী করেছেন",
        Language = "পাতার ভাষা",
        Dark = "গাঢ় রং",
        SignOut = "সাইন আউট",
        BackToConversations = "কথোপকথনের তালিকায় ফিরুন",
        StoreDown = "কথোপকথন যেখানে রাখা থাকে, সেখানে এখন পৌঁছানো যাচ্ছে না। একটু পরে আবার চেষ্টা করুন; বারবার হলে প্রশাসককে জানান।",
        FormExpired = "পাতাটি অনেকক্ষণ খোলা ছিল, তাই ফর্মটি নেওয়া গেল না; কিছুই বদলায়নি। আগের পাতায় ফিরে সেটি নতুন করে খুলুন, তারপর আবার চেষ্টা করুন।",
        NotFound = "এই পাতাটি নেই। ঠিকানায় ভুল থাকতে পারে, অথবা লেখাটি মুছে ফেলা হয়েছে।",
        Months = ["জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"],
    };
}
