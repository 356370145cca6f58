using System.Globalization;

namespace Ludi.Collab.Rehearsal.Jql;

/// <summary>Where an issue stands in an order: its values for each field ordered by, then its id, so that no two stand at one place.</summary>
internal sealed record SortKeys(IReadOnlyList<IComparable?> Values, long Id)
{
    /// <summary>Orders two issues; unset values stand last whichever way it goes.</summary>
    public static int Compare(SortKeys left, SortKeys right, IReadOnlyList<bool> descending)
    {
        for (var i = 0; i < descending.Count; i++)
        {
            var order = Compare(left.Values[i], right.Values[i], descending[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return right.Id.CompareTo(left.Id);
    }

    /// <summary>The keys as text; see <see cref="Read"/>.</summary>
    public string Write() => string.Join('\u001f', Values.Select(Write).Append(Id.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Reads what <see cref="Write()"/> wrote.</summary>
    public static SortKeys Read(string text)
    {
        var parts = text.Split('\u001f');
        return new([.. parts.SkipLast(1).Select(ReadOne)], long.Parse(parts[^1], CultureInfo.InvariantCulture));
    }

    private static int Compare(IComparable? left, IComparable? right, bool descending) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (string a, string b) => descending ? string.CompareOrdinal(b, a) : string.CompareOrdinal(a, b),
        _ => descending ? right.CompareTo(left) : left.CompareTo(right),
    };

    private static string Write(IComparable? value) => value switch
    {
        null => "-",
        DateTime moment => "t" + moment.Ticks.ToString(CultureInfo.InvariantCulture),
        double number => "n" + number.ToString("R", CultureInfo.InvariantCulture),
        int number => "i" + number.ToString(CultureInfo.InvariantCulture),
        _ => "s" + value.ToString()?.Replace('\u001f', ' '),
    };

    private static IComparable? ReadOne(string text) => text[0] switch
    {
        '-' => null,
        't' => new DateTime(long.Parse(text.AsSpan(1), CultureInfo.InvariantCulture), DateTimeKind.Utc),
        'n' => double.Parse(text.AsSpan(1), CultureInfo.InvariantCulture),
        'i' => int.Parse(text.AsSpan(1), CultureInfo.InvariantCulture),
        _ => text[1..],
    };
}
