using System.Text.Json;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Transitions;

/// <summary>
/// Moves an issue's status by a transition that Jira offers, with the mover's own token, if the status still is
/// the one they saw; afterwards the issue is read and goes to everybody. SPEC: X13–X14, X41–X42, X90.
/// </summary>
internal sealed class IssueTransition(BoardContent board, IssueCards cards, IssueTurns turns, Patience patience)
{
    private const int MaxFields = 100;

    /// <summary>{transition, seen, fields?} → {issue}.</summary>
    public Task<Refusal?> Move(SealedCall call) =>
        call.Request.IdText("transition") is { } transition && IssueSlice.IsId(transition) && call.Request.IdText("seen") is not null && HasGoodFields(call.Request)
            ? turns.Do(new IssueRef(call.Site, call.Issue), () => patience.Do(() => Move(call, transition)))
            : Task.FromResult<Refusal?>(Refusals.Of(RefusalCode.Invalid));

    // Fields of the transition's screen, by Jira's ids, in Jira's write format; the status itself is not one of them.
    private static bool HasGoodFields(JsonElement request) => request.Member("fields") switch
    {
        null or { ValueKind: JsonValueKind.Null } => true,
        { ValueKind: JsonValueKind.Object } fields => fields.EnumerateObject().Count() <= MaxFields
            && fields.EnumerateObject().All(f => f.Name is { Length: > 0 and <= 64 } and not "status" && f.Name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')),
        _ => false,
    };

    private async Task<Refusal?> Move(SealedCall call, string transition)
    {
        if (await Compare(call) is { } refusal)
        {
            return cards.Renewed(call, refusal);
        }

        using var body = Body(call, transition);
        using (var moved = await call.Remote.Transition(call.Issue, body.Memory, CancellationToken.None))
        {
            if (moved.Refusal is not null)
            {
                return call.Refuse(moved);
            }
        }

        var site = board.Site(call.Site);
        await site.Fields.Learn(call.Remote, CancellationToken.None);
        using var answer = await call.Remote.Issue(call.Issue, site.Fields.Requested, CancellationToken.None);
        return answer.Refusal is null ? await cards.Show(call, answer) : cards.Unread(site, new IssueRef(call.Site, call.Issue));
    }

    private static async Task<Refusal?> Compare(SealedCall call)
    {
        using var answer = await call.Remote.Issue(call.Issue, ["status"], CancellationToken.None);
        if (answer.Refusal is not null)
        {
            return call.Refuse(answer);
        }

        using var document = Json.Parse(answer.Utf8);
        var now = document?.RootElement.Member("fields")?.Member("status");
        if (now?.IdText("id") is not { } id)
        {
            return Refusals.Of(RefusalCode.JiraNonsense);
        }

        return id == call.Request.IdText("seen") ? null : Conflict.Tell(call, call.Request.Member("transition"), now);
    }

    private static WipedBuffer Body(SealedCall call, string transition)
    {
        var body = new WipedBuffer();
        using var writer = new Utf8JsonWriter(body, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WriteStartObject("transition"u8);
        writer.WriteString("id"u8, transition);
        writer.WriteEndObject();
        if (call.Request.Member("fields") is { ValueKind: JsonValueKind.Object } fields)
        {
            writer.WritePropertyName("fields"u8);
            JiraWords.Copy(fields, writer);
        }

        writer.WriteEndObject();
        return body;
    }
}
