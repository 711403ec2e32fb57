using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tutor.Channels.Activities;
using Tutor.Transcripts;

namespace Tutor.Channels.BotFramework.Messages;

/// <summary>What a student typed, out of what her channel made of it.</summary>
internal static partial class ChannelText
{
    /// <summary>The message without the mention of the bot and, from Teams, without markup.</summary>
    public static string Of(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in Mentions(activity).Where(mention => mention.Id == activity.Recipient?.Id && mention.Text is { Length: > 0 }))
            text = text.Replace(mention.Text!, " ", StringComparison.Ordinal);
        return activity.ChannelId == ChannelNames.Teams ? Plain(text) : text;
    }

    /// <summary>Whether somebody named the bot with an @.</summary>
    public static bool NamesTheBot(Activity activity) =>
        activity.Recipient?.Id is { } bot && Mentions(activity).Any(mention => mention.Id == bot);

    /// <summary>Teams writes what was typed as HTML: entities for &lt; and &amp;, no-break spaces after a mention, a tag around other people's names.</summary>
    private static string Plain(string text)
    {
        text = LineTag().Replace(text, "\n");
        text = OtherTag().Replace(text, "");
        var plain = new StringBuilder(text.Length);
        foreach (var character in WebUtility.HtmlDecode(text))
        {
            if (character is '\u00A0' or '\u202F' or '\u2007')
                plain.Append(' ');
            // Not the joiners U+200C and U+200D: Bengali and Devanagari are written with them.
            else if (character is not ('\u200B' or '\uFEFF'))
                plain.Append(character);
        }
        return plain.ToString().Trim();
    }

    private static IEnumerable<(string? Id, string? Text)> Mentions(Activity activity)
    {
        foreach (var entity in activity.Entities ?? [])
            if (Text(entity, "type") == "mention")
                yield return (Text(entity["mentioned"], "id"), Text(entity, "text"));
    }

    private static string? Text(JsonNode? node, string property) =>
        node is JsonObject thing && thing[property] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    // Only what Teams itself writes: a student's own < comes as &lt;.
    [GeneratedRegex(@"<(?:br\s*/?|/p|/div|/li)>", RegexOptions.IgnoreCase)]
    private static partial Regex LineTag();

    [GeneratedRegex(@"</?(?:at|p|div|span|b|i|u|s|strong|em|strike|pre|code|blockquote|ul|ol|li|a|h[1-3]|font|emoji)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex OtherTag();
}
