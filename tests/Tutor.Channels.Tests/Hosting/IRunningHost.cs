namespace Tutor.Channels.Tests.Hosting;

/// <summary>Something that serves Direct Line until it is disposed of.</summary>
internal interface IRunningHost : IAsyncDisposable
{
    Uri Url { get; }
}
