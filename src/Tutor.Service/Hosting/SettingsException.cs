namespace Tutor.Service.Hosting;

/// <summary>The service cannot start as it is configured. The message is one sentence that says what to change.</summary>
internal sealed class SettingsException(string message) : Exception(message);
