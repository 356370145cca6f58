using System.Globalization;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>Jira's periods of work, "1w 2d 3h 4m": a week has five days, a day eight hours, a bare number counts minutes.</summary>
internal static class WorkPeriod
{
    private static readonly (char Unit, int Seconds)[] Units = [('w', 5 * 8 * 3600), ('d', 8 * 3600), ('h', 3600), ('m', 60)];

    /// <summary>The seconds of a period, or null when it is none.</summary>
    public static int? Read(string text)
    {
        var total = 0L;
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts)
        {
            var unit = Array.Find(Units, unit => unit.Unit == char.ToLowerInvariant(part[^1]));
            var number = unit.Seconds == 0 ? part : part[..^1];
            if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) || count > 100_000)
            {
                return null;
            }

            total += (long)(count * (unit.Seconds == 0 ? 60 : unit.Seconds));
        }

        return parts.Length == 0 || total > int.MaxValue ? null : (int)total;
    }

    /// <summary>The period of so many seconds; see <see cref="Read"/>.</summary>
    public static string Write(int seconds)
    {
        var parts = new List<string>();
        foreach (var (unit, length) in Units)
        {
            if (seconds / length > 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{seconds / length}{unit}"));
                seconds %= length;
            }
        }

        return parts.Count == 0 ? "0m" : string.Join(' ', parts);
    }
}
