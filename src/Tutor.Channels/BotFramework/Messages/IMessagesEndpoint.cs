using Microsoft.AspNetCore.Http;

namespace Tutor.Channels.BotFramework.Messages;

/// <summary><c>POST /api/messages</c>: where the Bot Framework delivers what students send.</summary>
internal interface IMessagesEndpoint
{
    /// <summary>Checks who calls, and hands what she may send to <see cref="BotMessages"/>.</summary>
    Task<IResult> PostAsync(HttpContext http);
}
