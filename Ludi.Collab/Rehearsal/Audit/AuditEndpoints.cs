using System.Globalization;

namespace Ludi.Collab.Rehearsal.Audit;

/// <summary>Reading and clearing the log; filters: since (a moment), after (a number), person (id or part of a name), path and method (parts of the path or template).</summary>
internal static class AuditEndpoints
{
    /// <summary>Maps the addresses under the base.</summary>
    public static void Map(IEndpointRouteBuilder routes, JiraCloud cloud)
    {
        routes.MapGet("/audit", (string? since, long? after, string? person, string? path, string? method) =>
        {
            var entries = cloud.Audit.Read(Filter(since, after, person, path, method));
            return Results.Ok(new
            {
                count = entries.Count,
                byCall = Count(entries, entry => $"{entry.Method} {entry.Template}"),
                byPerson = Count(entries, entry => entry.Person ?? "nobody"),
                byStatus = Count(entries, entry => entry.Status.ToString(CultureInfo.InvariantCulture)),
                entries,
            });
        });
        routes.MapDelete("/audit", () =>
        {
            cloud.Audit.Clear();
            return Results.NoContent();
        });
    }

    private static SortedDictionary<string, int> Count(IEnumerable<AuditEntry> entries, Func<AuditEntry, string> key) =>
        new(entries.CountBy(key).ToDictionary(), StringComparer.Ordinal);

    private static Func<AuditEntry, bool> Filter(string? since, long? after, string? person, string? path, string? method)
    {
        var from = DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : DateTimeOffset.MinValue;
        return entry => entry.Time >= from
            && entry.Number > (after ?? 0)
            && (person is null || entry.AccountId == person || entry.Person?.Contains(person, StringComparison.OrdinalIgnoreCase) == true)
            && (path is null || entry.Path.Contains(path, StringComparison.OrdinalIgnoreCase) || entry.Template.Contains(path, StringComparison.OrdinalIgnoreCase))
            && (method is null || string.Equals(entry.Method, method, StringComparison.OrdinalIgnoreCase));
    }
}
