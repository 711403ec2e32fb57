using Tutor.Answering.Grounding;

namespace Tutor.Models.Accounting;

/// <summary>Counts what the models of one process cost on the day that it is (UTC), for all and for each conversation. Kept in memory: a restart begins anew.</summary>
internal sealed class TokenLedger(ChatModelOptions options, TimeProvider time)
{
    private const decimal Million = 1_000_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _conversations = new(StringComparer.Ordinal);
    private DateOnly _day;
    private long _tokens;
    private decimal _price;

    private bool HasPrices => options.PricePerMillionInput > 0 || options.PricePerMillionOutput > 0;

    /// <summary>Whether one more call is within the bounds. Calls that run at the same moment may pass them together.</summary>
    public bool MaySpend(string? conversation)
    {
        lock (_lock)
        {
            Turn();
            return !(Reached(_tokens, options.TokensPerDay)
                || (options.PricePerDay > 0 && _price >= options.PricePerDay)
                || (conversation is not null && Reached(_conversations.GetValueOrDefault(conversation), options.TokensPerConversation)));
        }
    }

    /// <summary>Adds what a call took, and says what it cost.</summary>
    public ModelCost Spend(string? conversation, long input, long output)
    {
        decimal? price = HasPrices ? (input * options.PricePerMillionInput + output * options.PricePerMillionOutput) / Million : null;
        lock (_lock)
        {
            Turn();
            _tokens += input + output;
            _price += price ?? 0;
            if (conversation is not null)
                _conversations[conversation] = _conversations.GetValueOrDefault(conversation) + input + output;
        }

        return new ModelCost(input, output, price);
    }

    private static bool Reached(long spent, long bound) => bound > 0 && spent >= bound;

    private void Turn()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (today == _day)
            return;
        (_day, _tokens, _price) = (today, 0, 0);
        _conversations.Clear();
    }
}
