using Tutor.Channels.Activities;

namespace Tutor.Channels.Turns;

/// <summary>An activity as it came in, with its id, its time, its conversation and who sent it.</summary>
/// <param name="Activity">What the turn gets to see.</param>
/// <param name="Written">The same as the channel writes it for its clients, and as it is recorded. Its time orders the turns of its conversation.</param>
/// <param name="Timestamp">When it came in, by <see cref="TimeProvider.GetTimestamp"/>; turns before it may have kept it waiting since.</param>
public sealed record Arrival(Activity Activity, Activity Written, long Timestamp);
