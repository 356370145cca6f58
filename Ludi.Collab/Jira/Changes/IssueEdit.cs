using System.Text.Json;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes;

/// <summary>
/// Writes one field of an issue, with the writer's own token (P28, P54). What Jira has now is compared with what
/// the writer saw first: changed meanwhile means nothing is written (B5). What Jira has afterwards goes to
/// everybody. SPEC: X7–X12, X90.
/// </summary>
internal sealed class IssueEdit(BoardContent board, IssueCards cards, IssueTurns turns, Patience patience)
{
    private const int Tries = 2;

    // A parent is taken away by an operation of its own (JIRA.md §11).
    private static ReadOnlySpan<byte> NoParent => """{"update":{"parent":[{"set":{"none":true}}]}}"""u8;

    /// <summary>{field, seen, value, overwrite?} → {issue}.</summary>
    public Task<Refusal?> Edit(SealedCall call)
    {
        if (call.Request.Text("field") is not { Length: > 0 and <= 64 } field || !field.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            || call.Request.Member("value") is not { } value)
        {
            return Task.FromResult<Refusal?>(Refusals.Of(RefusalCode.Invalid));
        }

        return field == "status"
            ? Task.FromResult<Refusal?>(Refusals.Of(RefusalCode.Invalid, "A status moves by a transition that Jira offers."))
            : turns.Do(new IssueRef(call.Site, call.Issue), () => patience.Do(() => Edit(call, field, value)));
    }

    private async Task<Refusal?> Edit(SealedCall call, string field, JsonElement value)
    {
        await board.Site(call.Site).Fields.Learn(call.Remote, CancellationToken.None);
        using var body = Body(field, value);
        for (var tries = 1; ; tries++)
        {
            if (call.Request.Member("overwrite") is not { ValueKind: JsonValueKind.True } && await Compare(call, field, value) is { } refusal)
            {
                return refusal;
            }

            using var answer = await call.Remote.Edit(call.Issue, body.Memory, CancellationToken.None);

            // Somebody wrote at the same moment: what they wrote is compared again, once.
            if (answer.Status != 409 || tries == Tries)
            {
                return answer.Refusal is null ? await cards.Show(call, answer) : call.Refuse(answer);
            }
        }
    }

    private static async Task<Refusal?> Compare(SealedCall call, string field, JsonElement value)
    {
        using var answer = await call.Remote.Issue(call.Issue, [field], CancellationToken.None);
        if (answer.Refusal is not null)
        {
            return call.Refuse(answer);
        }

        using var document = Json.Parse(answer.Utf8);
        if (document?.RootElement.Member("fields") is not { } fields)
        {
            return Refusals.Of(RefusalCode.JiraNonsense);
        }

        var now = fields.Member(field);
        return FieldValue.Same(now, call.Request.Member("seen")) || FieldValue.Same(now, value) ? null : Conflict.Tell(call, value, now);
    }

    private static WipedBuffer Body(string field, JsonElement value)
    {
        var body = new WipedBuffer();
        using var writer = new Utf8JsonWriter(body, JsonCopy.Options);
        if (field == "parent" && value.ValueKind is JsonValueKind.Null)
        {
            writer.WriteRawValue(NoParent, skipInputValidation: true);
            return body;
        }

        writer.WriteStartObject();
        writer.WriteStartObject("fields"u8);
        writer.WritePropertyName(field);
        JiraWords.Copy(value, writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
        return body;
    }
}
