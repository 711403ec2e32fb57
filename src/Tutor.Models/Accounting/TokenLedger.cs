using Tutor.Answering.Grounding;

namespace Tutor.Models.Accounting;

/// <summary>Counts what the models cost on the day that it is (UTC), for all and for each conversation.</summary>
internal sealed class TokenLedger(ChatModelOptions options, SpentFile file, TimeProvider time)
{
    private const decimal Million = 1_000_000;

    private readonly Lock _lock = new();
    private SpentToday? _spent;

    private bool HasPrices => options.PricePerMillionInput > 0 || options.PricePerMillionOutput > 0;

    /// <summary>Whether one more call is within the bounds. Calls that run at the same moment may pass them together.</summary>
    public bool MaySpend(string? conversation)
    {
        lock (_lock)
        {
            var spent = Today();
            return !(Reached(spent.Tokens, options.TokensPerDay)
                || (options.PricePerDay > 0 && spent.Price >= options.PricePerDay)
                || (conversation is not null && Reached(spent.Conversations.GetValueOrDefault(SpentToday.Key(conversation)), options.TokensPerConversation)));
        }
    }

    /// <summary>Adds what a call took, and says what it cost.</summary>
    public ModelCost Spend(string? conversation, long input, long output)
    {
        decimal? price = HasPrices ? (input * options.PricePerMillionInput + output * options.PricePerMillionOutput) / Million : null;
        lock (_lock)
        {
            var spent = Today();
            if (conversation is not null)
                spent.Conversations[SpentToday.Key(conversation)] = spent.Conversations.GetValueOrDefault(SpentToday.Key(conversation)) + input + output;
            _spent = spent with { Tokens = spent.Tokens + input + output, Price = spent.Price + (price ?? 0) };
            file.Write(_spent);
        }

        return new ModelCost(input, output, price);
    }

    private static bool Reached(long spent, long bound) => bound > 0 && spent >= bound;

    private SpentToday Today()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        _spent ??= file.Read();
        return _spent = _spent?.Day == today ? _spent : new SpentToday(today, 0, 0, []);
    }
}
