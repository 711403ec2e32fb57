using System.ComponentModel;
using System.Reflection;
using Tutor.Channels;
using Tutor.Channels.BotFramework;
using Tutor.Channels.DirectLine;
using Tutor.Knowledge;
using Tutor.Models;
using Tutor.Qdrant;
using Tutor.Review;
using Tutor.Review.SigningIn;
using Tutor.Transcripts;
using Tutor.Transcripts.CheckedAnswers;

namespace Tutor.Service.Hosting;

/// <summary>
/// Holds every setting under <c>Tutor</c> against the options classes, so that a misspelt key stops the service.
/// The binder would report only some of it, and in words for programmers.
/// </summary>
internal static class SettingsCheck
{
    private const string Root = "Tutor";

    private static readonly Dictionary<string, Type> s_sections = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BotFramework"] = typeof(BotFrameworkOptions),
        ["Channels"] = typeof(ChannelOptions),
        ["CheckedAnswers"] = typeof(CheckedAnswersOptions),
        ["DirectLine"] = typeof(DirectLineOptions),
        ["Index"] = typeof(PassageIndexKind),
        ["Knowledge"] = typeof(KnowledgeOptions),
        ["Limits"] = typeof(LimitsOptions),
        ["Models"] = typeof(ModelsOptions),
        ["Qdrant"] = typeof(QdrantOptions),
        ["Review"] = typeof(ReviewOptions),
        ["SigningIn"] = typeof(SigningInOptions),
        ["Transcripts"] = typeof(TranscriptOptions),
    };

    /// <summary>The configuration section of an options class; null when it has none under <c>Tutor</c>.</summary>
    public static string? SectionOf(Type options) => s_sections.FirstOrDefault(section => section.Value == options).Key is { } name ? $"{Root}:{name}" : null;

    /// <exception cref="SettingsException">A key that no options class has, or a value that its property cannot hold.</exception>
    public static void Run(IConfiguration configuration)
    {
        foreach (var section in configuration.GetSection(Root).GetChildren())
        {
            if (s_sections.TryGetValue(section.Key, out var options))
                Check(section, options);
            else
                throw Unknown(section, s_sections.Keys);
        }

        CheckRegistration(configuration);
    }

    /// <summary>The Bot Framework's own names stand at the root, among everybody's; what begins like them is meant to be one.</summary>
    private static void CheckRegistration(IConfiguration configuration)
    {
        var known = typeof(BotRegistrationOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var setting in configuration.GetChildren().Where(child => child.Key.StartsWith("MicrosoftApp", StringComparison.OrdinalIgnoreCase)))
            Check(setting, known.TryGetValue(setting.Key, out var property) ? property.PropertyType : throw Unknown(setting, known.Keys));
    }

    private static void Check(IConfigurationSection section, Type type)
    {
        if (Leaf(type) is { } leaf)
            CheckValue(section, leaf);
        else if (Element(type) is { } element)
            foreach (var item in section.GetChildren())
                Check(item, element);
        else
            CheckMembers(section, type);
    }

    private static void CheckMembers(IConfigurationSection section, Type type)
    {
        if (section.Value is { Length: > 0 })
            throw new SettingsException($"{section.Path} is a group of settings and cannot have the value '{section.Value}'; set {section.Path}:NAME.");

        var members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite || Element(property.PropertyType) is not null)
            .ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.GetChildren())
            Check(child, members.TryGetValue(child.Key, out var member) ? member : throw Unknown(child, members.Keys));
    }

    private static void CheckValue(IConfigurationSection section, Type type)
    {
        if (section.GetChildren().Any())
            throw new SettingsException($"{section.Path} is one value; it has no settings under it.");
        try
        {
            TypeDescriptor.GetConverter(type).ConvertFromInvariantString(section.Value ?? "");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new SettingsException($"{section.Path} cannot be '{section.Value}': it must be {Expected(type)}.");
        }
    }

    /// <summary>The type of a setting that is one value; null for a group.</summary>
    private static Type? Leaf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) || type.IsPrimitive || type.IsEnum || type == typeof(TimeSpan) || type == typeof(Uri) || type == typeof(decimal)
            ? type
            : null;
    }

    private static Type? Element(Type type) => type.IsArray
        ? type.GetElementType()
        : type.GetInterfaces().Prepend(type)
            .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))?
            .GetGenericArguments()[0] is { } element
                ? element.IsGenericType && element.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) ? element.GetGenericArguments()[1] : element
                : null;

    private static string Expected(Type type) => type switch
    {
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(TimeSpan) => "a length of time such as 00:30:00",
        _ when type == typeof(Uri) => "an address such as http://localhost:6333",
        { IsEnum: true } => $"one of {string.Join(", ", Enum.GetNames(type))}",
        _ when type == typeof(double) || type == typeof(float) || type == typeof(decimal) => "a number",
        _ => "a whole number",
    };

    private static SettingsException Unknown(IConfigurationSection section, IEnumerable<string> known) =>
        new($"There is no setting {section.Path}; known here: {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
}
