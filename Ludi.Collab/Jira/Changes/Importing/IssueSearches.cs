using System.Text.Json;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Importing;

/// <summary>
/// Searches by JQL, always with the caller's own token (P17, P24). Jira's index lags: what was changed from this board
/// a moment ago is reconciled, with the same list on every page. SPEC: X80–X81.
/// </summary>
internal sealed class IssueSearches(BoardContent board, TimeProvider time)
{
    private const int MaxJql = 10_000;
    private const int MaxReconcile = 50;
    private const int MaxToken = 4_000;

    private static readonly Shape Found = Shape.Of("id", "key");

    /// <summary>{jql, pageToken?, reconcile?, only?: "ids" | "dates"} → {issues, nextPageToken, isLast, reconcile}.</summary>
    public async Task<Refusal?> Search(SealedCall call)
    {
        if (JqlOf(call) is not { } jql)
        {
            return Refusals.Of(RefusalCode.Invalid, "The search needs a JQL text.");
        }

        var token = call.Request.Text("pageToken");
        if (Depth(call) is not { } depth || token is { Length: > MaxToken } || ReconcileOf(call, token is null) is not { } reconcile)
        {
            return Refusals.Of(RefusalCode.Invalid, "The search cannot be understood.");
        }

        using var answer = await call.Remote.Search(new IssueSearch(jql, token, depth.Size, depth.Fields, reconcile, []), CancellationToken.None);
        using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
        return document is null ? call.Refuse(answer) : Write(call, document.RootElement, depth.Shape, reconcile);
    }

    /// <summary>{jql} → {count}: roughly how many issues match.</summary>
    public static async Task<Refusal?> Count(SealedCall call)
    {
        if (JqlOf(call) is not { } jql)
        {
            return Refusals.Of(RefusalCode.Invalid, "Counting needs a JQL text.");
        }

        using var answer = await call.Remote.Count(jql, CancellationToken.None);
        return call.Take(answer, Shape.Of("count"));
    }

    /// <summary>The JQL of a request; null where there is none, or one that is too long.</summary>
    public static string? JqlOf(SealedCall call) => call.Request.Text("jql") is { Length: > 0 and <= MaxJql } jql ? jql : null;

    /// <summary>How much of each issue is wanted; null where that is none of the three ways.</summary>
    private static SearchDepth? Depth(SealedCall call) => call.Request.Member("only") switch
    {
        null => SearchDepth.List,
        { ValueKind: JsonValueKind.String } only => only.Text() switch
        {
            "ids" => SearchDepth.Ids,
            "dates" => SearchDepth.Dates,
            _ => null,
        },
        _ => null,
    };

    /// <summary>The first page takes what was changed here lately, the others what the first one took.</summary>
    private IReadOnlyList<string>? ReconcileOf(SealedCall call, bool first)
    {
        if (first)
        {
            return board.Site(call.Site).Edits.At(time.GetUtcNow());
        }

        List<string?> asked = [.. call.Request.Elements("reconcile").Take(MaxReconcile + 1).Select(i => i.Text())];
        return asked.Count <= MaxReconcile && asked.TrueForAll(i => IssueSlice.IsId(i) && i!.Length <= 18) ? [.. asked.OfType<string>()] : null;
    }

    private static Refusal? Write(SealedCall call, JsonElement page, Shape issue, IReadOnlyList<string> reconcile)
    {
        try
        {
            using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
            writer.WriteStartObject();
            writer.WritePropertyName("issues"u8);
            Pruning.Copy(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(page.Member("issues") ?? throw new JsonException()), issue, writer);
            writer.WriteString("nextPageToken"u8, page.Text("nextPageToken"));
            writer.WriteBoolean("isLast"u8, page.Member("isLast") is { ValueKind: JsonValueKind.True });
            writer.WriteStartArray("reconcile"u8);
            foreach (var id in reconcile)
            {
                writer.WriteStringValue(id);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            return null;
        }
        catch (Exception failure) when (Json.IsNonsense(failure))
        {
            call.Answer.Clear();
            return Refusals.Of(RefusalCode.JiraNonsense);
        }
    }

    /// <summary>The fields, page size and shape of a search: rows to choose from, bare numbers, or what changed when.</summary>
    private sealed record SearchDepth(int Size, IReadOnlyList<string> Fields, Shape Shape)
    {
        private static readonly string[] Listed = ["summary", "status", "issuetype", "priority", "assignee", "updated", "labels", "parent"];
        private static readonly string[] Dated = ["summary", "updated"];

        public static SearchDepth List { get; } = new(50, Listed, Found.With("fields", Shape.Of(Listed)));

        /// <summary>As many as an import takes, in one call.</summary>
        public static SearchDepth Ids { get; } = new(1000, ["id"], Found);

        public static SearchDepth Dates { get; } = new(100, Dated, Found.With("fields", Shape.Of(Dated)));
    }
}
