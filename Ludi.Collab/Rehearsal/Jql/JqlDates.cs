using System.Globalization;
using System.Text.RegularExpressions;

namespace Ludi.Collab.Rehearsal.Jql;

/// <summary>Dates in queries: absolute ones in the caller's own zone, and periods such as -15m or "4w 2d" from now.</summary>
internal static partial class JqlDates
{
    private static readonly string[] Formats = ["yyyy-MM-dd HH:mm", "yyyy/MM/dd HH:mm", "yyyy-MM-dd", "yyyy/MM/dd"];

    /// <summary>Reads a date or a period; null when it is neither.</summary>
    public static DateTimeOffset? Read(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return new DateTimeOffset(local, zone.GetUtcOffset(local));
        }

        return Period(text) is { } period ? now + period : null;
    }

    /// <summary>Reads a period; m are minutes.</summary>
    public static TimeSpan? Period(string text)
    {
        var match = PeriodPattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var total = match.Groups["part"].Captures.Aggregate(TimeSpan.Zero, (sum, part) => sum + Part(part.Value));
        return match.Groups["sign"].Value == "-" ? -total : total;
    }

    /// <summary>The start of a day, week, month or year in the caller's zone, moved by so many of them.</summary>
    public static DateTimeOffset Start(string unit, int by, DateTimeOffset now, TimeZoneInfo zone)
    {
        var day = TimeZoneInfo.ConvertTime(now, zone).Date;
        var start = unit switch
        {
            "week" => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)).AddDays(7 * by),
            "month" => new DateTime(day.Year, day.Month, 1).AddMonths(by),
            "year" => new DateTime(day.Year, 1, 1).AddYears(by),
            _ => day.AddDays(by),
        };
        return new DateTimeOffset(start, zone.GetUtcOffset(start));
    }

    private static TimeSpan Part(string part)
    {
        var count = Math.Min(int.Parse(part.AsSpan(0, part.Length - 1), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture), 100_000);
        return char.ToLowerInvariant(part[^1]) switch
        {
            'm' => TimeSpan.FromMinutes(count),
            'h' => TimeSpan.FromHours(count),
            'd' => TimeSpan.FromDays(count),
            _ => TimeSpan.FromDays(7 * count),
        };
    }

    [GeneratedRegex(@"^(?<sign>[+-]?)\s*(?:(?<part>\d{1,6}\s*[mhdwMHDW])\s*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex PeriodPattern();
}
