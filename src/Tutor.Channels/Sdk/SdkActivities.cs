using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Newtonsoft.Json;
using Tutor.Channels.Activities;

namespace Tutor.Channels.Sdk;

/// <summary>The SDK's activities and ours, by the JSON that both are written as.</summary>
internal static class SdkActivities
{
    public static Activity FromSdk(Microsoft.Bot.Schema.Activity activity) =>
        ActivityJson.Read(JsonConvert.SerializeObject(activity, HttpHelper.BotMessageSerializerSettings));

    public static Microsoft.Bot.Schema.Activity ToSdk(Activity activity) =>
        JsonConvert.DeserializeObject<Microsoft.Bot.Schema.Activity>(ActivityJson.Write(activity), HttpHelper.BotMessageSerializerSettings)!;
}
