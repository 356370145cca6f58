using System.Text.Json;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes;

/// <summary>What people look up in Jira before they import or change something: always with their own token (P15–P16, P24, P56–P58).</summary>
internal sealed class Lookups(BoardContent board)
{
    private const int MaxText = 10_000;

    private static readonly Shape ProjectPage = Shape.Of("startAt", "isLast").With("values", Shape.Of("id", "key", "name", "style", "projectTypeKey"));
    private static readonly Shape People = Shape.Of("accountId", "displayName", "avatarUrls");
    private static readonly Shape OnlyTransitions = Shape.Of("transitions");

    /// <summary>{query?, startAt, forCreating} → a page of projects; where nothing matches an empty one.</summary>
    public static async Task<Refusal?> Projects(SealedCall call)
    {
        var startAt = call.Request.Member("startAt") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var n) ? n : 0;
        var forCreating = call.Request.Member("forCreating") is { ValueKind: JsonValueKind.True };
        if (startAt < 0 || call.Request.Text("query") is { Length: > MaxText })
        {
            return Refusals.Of(RefusalCode.Invalid);
        }

        using var answer = await call.Remote.Projects(call.Request.Text("query"), startAt, forCreating, CancellationToken.None);
        if (answer is not { Status: 404, Refusal.Code: RefusalCode.JiraRefused })
        {
            return call.Take(answer, ProjectPage);
        }

        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WriteNumber("startAt"u8, startAt);
        writer.WriteBoolean("isLast"u8, true);
        writer.WriteStartArray("values"u8);
        writer.WriteEndArray();
        writer.WriteEndObject();
        return null;
    }

    /// <summary>What may be edited, and which field holds the story points: {fields, points}.</summary>
    public async Task<Refusal?> EditMetadata(SealedCall call)
    {
        var fields = board.Site(call.Site).Fields;
        await fields.Learn(call.Remote, CancellationToken.None);
        using var answer = await call.Remote.EditMetadata(call.Issue, CancellationToken.None);
        using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
        if (answer.Refusal is not null || document is null)
        {
            return call.Refuse(answer);
        }

        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WriteString("points"u8, fields.PointsAmong(f => document.RootElement.Member("fields")?.Member(f) is not null));
        writer.WritePropertyName("fields"u8);
        Pruned(document.RootElement.Member("fields"), writer);
        writer.WriteEndObject();
        return null;
    }

    /// <summary>The transitions that Jira offers for an issue as it is now.</summary>
    public static async Task<Refusal?> Transitions(SealedCall call)
    {
        using var answer = await call.Remote.Transitions(call.Issue, CancellationToken.None);
        return call.Take(answer, OnlyTransitions);
    }

    /// <summary>{query} → people to whom an issue can be assigned.</summary>
    public static async Task<Refusal?> Assignable(SealedCall call)
    {
        using var answer = await call.Remote.Assignable(call.Issue, null, call.Request.Text("query") ?? "", CancellationToken.None);
        return call.Take(answer, People);
    }

    private static void Pruned(JsonElement? fields, Utf8JsonWriter writer)
    {
        if (fields is { } element)
        {
            Pruning.Copy(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(element), Shape.All, writer);
            return;
        }

        writer.WriteStartObject();
        writer.WriteEndObject();
    }
}
