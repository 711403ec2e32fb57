using Dapper;
using Tutor.Answering;
using Tutor.Language;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Searching;

namespace Tutor.Storage.Reading;

/// <summary>A filter as a condition on the tables of turns and of their words.</summary>
internal sealed class FilterSql
{
    private readonly Database _database;
    private readonly List<string> _conditions = [];
    private readonly IReadOnlyList<IReadOnlyList<string>>? _search;

    private FilterSql(Database database, IReadOnlyList<IReadOnlyList<string>>? search) => (_database, _search) = (database, search);

    public DynamicParameters Arguments { get; } = new();

    /// <summary>Whether words are searched for.</summary>
    public bool Searches => _search is not null;

    /// <summary>Whether a condition beside the search picks out few turns, so that it is quicker to look at each of them than at each with the words.</summary>
    public bool PicksFew { get; private set; }

    /// <returns>Null when no turn can be meant: the search holds no word that can be searched for.</returns>
    public static FilterSql? From(TranscriptFilter filter, Database database)
    {
        var search = string.IsNullOrWhiteSpace(filter.Search) ? null : SearchTerms.Query(filter.Search);
        if (search is { Count: 0 })
            return null;
        var sql = new FilterSql(database, search) { PicksFew = filter.Student is not null || filter.NeedsAttention || filter.Channel == ChannelNames.Emulator };
        sql.Add(filter.From is { } from ? Place.First(from) : null, "from", "{1} >= @from AND {0}.place >= @from");
        sql.Add(filter.Until is { } until ? Place.First(until) : null, "until", "{1} < @until AND {0}.place < @until");
        sql.Add(filter.Language?.Code(), "language", "{0}.language = @language");
        sql.Add(filter.Channel, "channel", "{0}.channel = @channel");
        sql.Add(filter.Type?.Code(), "type", "{0}.type = @type");
        sql.Add(filter.Student?.Value, "student", "{0}.student = @student");
        // As constants: an index on the few for which it is so is used only where the statement itself says it.
        sql.Add(filter.Refused, "{0}.refused = 1");
        sql.Add(filter.LowConfidence, "{0}.low_confidence = 1");
        sql.Add(filter.Disliked, "{0}.disliked = 1");
        sql.Add(filter.SourcesDisagreed, "{0}.disagreed = 1");
        sql.Add(filter.NotReviewed, "{0}.not_reviewed = 1");
        sql.Add(filter.NeedsAttention, "{0}.attention = 1");
        // Word for word the condition of the index turns_wants_review; both databases use it for nothing else.
        sql.Add(filter.WantsReview, "{0}.not_reviewed = 1");
        sql.Add(filter.WantsReview, "({0}.refused = 1 OR {0}.low_confidence = 1 OR {0}.disliked = 1 OR {0}.disagreed = 1 OR {0}.attention = 1)");
        return sql;
    }

    /// <summary>The condition on <see cref="Database.SearchFrom"/>, with the turns under one name and their words under another; without a search, on the turns alone.</summary>
    public string Where(string turns, string words) =>
        _search is null ? Conditions(turns, $"{turns}.place", null) : Conditions(turns, _database.SearchPlace(turns, words), _database.Matches(words, _search, Arguments));

    /// <summary>The same condition on <see cref="Database.ProbeFrom"/>.</summary>
    public string WhereProbed(string turns, string words) =>
        Conditions(turns, $"{turns}.place", _search is null ? null : _database.Holds(words, _search, Arguments));

    // Ranges of the place stand under both names: databases do not carry a range over to what it is joined with.
    private string Conditions(string turns, string place, string? search) => string.Join(" AND ", _conditions
        .Select(condition => string.Format(System.Globalization.CultureInfo.InvariantCulture, condition, turns, place))
        .Concat(search is null ? [] : [search])
        .DefaultIfEmpty("1 = 1"));

    private void Add(object? value, string name, string condition)
    {
        if (value is null)
            return;
        Arguments.Add(name, value);
        _conditions.Add(condition);
    }

    private void Add(bool wanted, string condition)
    {
        if (wanted)
            _conditions.Add(condition);
    }
}
