using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;

namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>
/// What a bulk update does and to which issues: {issues, changes: [{field, kind, action, value}], status?: {to,
/// by: [{transition, issues}]}, notify?}. Holds what somebody typed, so disposing wipes it.
/// </summary>
internal sealed class BulkOrder : IDisposable
{
    /// <summary>The most issues, Jira's own limit too.</summary>
    public const int MostIssues = 1000;

    private const int MostChanges = 50;

    private readonly WipedBuffer _plain;
    private readonly JsonDocument _document;

    private BulkOrder(WipedBuffer plain, JsonDocument document)
    {
        (_plain, _document) = (plain, document);
        var request = document.RootElement;
        Issues = [.. request.Elements("issues").Select(i => i.Text() ?? "")];
        var changes = request.Elements("changes").Select(BulkChange.Of).ToList();
        Changes = [.. changes.OfType<BulkChange>()];
        Status = request.Member("status")?.IdText("to");
        Moves = MovesOf(request);
        Notify = request.Member("notify") is not { ValueKind: JsonValueKind.False };
        IsSound = Issues is { Count: > 0 and <= MostIssues } && Issues.All(IssueSlice.IsId) && Issues.Distinct().Count() == Issues.Count
            && changes.Count == Changes.Count && Changes is { Count: <= MostChanges } && Changes.DistinctBy(c => c.Field).Count() == Changes.Count
            && (Changes.Count > 0 || Status is not null) && (Status is null || IssueSlice.IsId(Status)) && Moves.All(m => IssueSlice.IsId(m.Value));
    }

    /// <summary>The issues' numbers, in the order in which they are changed.</summary>
    public IReadOnlyList<string> Issues { get; }

    /// <summary>The fields, each at most once.</summary>
    public IReadOnlyList<BulkChange> Changes { get; }

    /// <summary>The status that all are moved to, null: it stays.</summary>
    public string? Status { get; }

    /// <summary>The transition that leads there, for each issue; one without is there already.</summary>
    public IReadOnlyDictionary<string, string> Moves { get; }

    /// <summary>Whether Jira tells watchers; it lets us choose in its own bulk changes only.</summary>
    public bool Notify { get; }

    /// <summary>What was asked, for sealing up.</summary>
    public ReadOnlySpan<byte> Plain => _plain.Span;

    private bool IsSound { get; }

    /// <summary>Takes a request over; null where it makes no sense.</summary>
    public static BulkOrder? Of(ReadOnlySpan<byte> request)
    {
        var plain = new WipedBuffer(request.Length);
        request.CopyTo(plain.GetSpan(request.Length));
        plain.Advance(request.Length);
        if (Json.Parse(plain.Memory) is not { } document)
        {
            plain.Dispose();
            return null;
        }

        var order = new BulkOrder(plain, document);
        if (order.IsSound)
        {
            return order;
        }

        order.Dispose();
        return null;
    }

    public void Dispose()
    {
        _document.Dispose();
        _plain.Dispose();
    }

    private static Dictionary<string, string> MovesOf(JsonElement request)
    {
        Dictionary<string, string> moves = [];
        foreach (var group in request.Member("status")?.Elements("by") ?? [])
        {
            foreach (var issue in group.Elements("issues"))
            {
                moves[issue.Text() ?? ""] = group.IdText("transition") ?? "";
            }
        }

        return moves;
    }
}
