namespace Tutor.Answering.Grounding;

/// <summary>Keeps count while a model words one answer.</summary>
internal sealed class ModelRun
{
    private readonly Dictionary<SentenceFault, int> _dropped = [];
    private readonly List<SentenceFault> _now = [];
    private string _model = "";
    private int _calls;
    private ModelCost _cost = ModelCost.None;
    private WriterFault? _fault;

    /// <summary>The model is asked, or asked again.</summary>
    public void Begin() => _now.Clear();

    public void Answered(WrittenAnswer written)
    {
        _calls++;
        _model = written.Model;
        _cost += written.Cost;
    }

    public void Failed(AnswerWriterException fault)
    {
        _fault = fault.Fault;
        _model = fault.Model ?? _model;
        _calls += fault.Fault == WriterFault.BudgetSpent ? 0 : 1;
        _cost += fault.Cost;
    }

    public void Dropped(SentenceFault fault)
    {
        _dropped[fault] = _dropped.GetValueOrDefault(fault) + 1;
        _now.Add(fault);
    }

    /// <summary>What the model is told before it tries again.</summary>
    public string Complaint(int kept) => _now.Count == 0
        ? "The sentences do not answer the question: they leave out what is asked for."
        : $"{_now.Count} of {_now.Count + kept} sentences could not be used: {string.Join("; ", _now.Distinct().Order().Select(Said))}.";

    public ModelUse Use(bool wrote) => new(_model, wrote, _calls, _cost.InputTokens, _cost.OutputTokens, _dropped, _cost.Price, wrote ? null : _fault);

    private static string Said(SentenceFault fault) => fault switch
    {
        SentenceFault.NotPlain => "plain text only, without mark-up, links or markers",
        SentenceFault.NoSuchEvidence => "give the numbers of the sentences that it rests on, and only numbers that exist",
        SentenceFault.WrongLanguage => "write in the language asked for, in its own script",
        SentenceFault.OtherFigure => "a figure or a date is not in the sentences given",
        SentenceFault.NotAQuote => "words in quotation marks are not in the sentences given",
        SentenceFault.Contradiction => "it denies what the sentences say, or says what they deny",
        SentenceFault.Unsupported => "names or other words are not in the sentences given; use their words",
        SentenceFault.BesideThePoint => "it is not about the question; leave it out",
        SentenceFault.Repetition => "say a thing once",
        _ => "keep within the number of words",
    };
}
