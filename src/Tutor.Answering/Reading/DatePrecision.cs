namespace Tutor.Answering.Reading;

/// <summary>How exact a date is wanted.</summary>
public enum DatePrecision
{
    Any,
    Year,
    Month,
    Day,
}
