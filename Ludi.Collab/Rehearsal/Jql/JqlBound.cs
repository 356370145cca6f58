namespace Ludi.Collab.Rehearsal.Jql;

/// <summary>What a value is compared with; equality holds within the grain, a minute for moments and a day for dates.</summary>
internal sealed record JqlBound(IComparable Value, TimeSpan Grain = default)
{
    /// <summary>Whether the comparison holds for a value of the same sort.</summary>
    public bool Holds(IComparable other, string sign)
    {
        if (other.GetType() != Value.GetType())
        {
            return false;
        }

        var order = other.CompareTo(Value);
        return sign switch
        {
            "<" => order < 0,
            "<=" => order <= 0 || Same(other),
            ">" => order > 0 && !Same(other),
            ">=" => order >= 0,
            _ => order == 0 || Same(other),
        };
    }

    private bool Same(IComparable other) => other is DateTime moment && Value is DateTime start && moment >= start && moment < start + Grain;
}
