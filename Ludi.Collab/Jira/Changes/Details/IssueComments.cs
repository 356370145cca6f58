using System.Runtime.InteropServices;
using System.Text.Json;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Details;

/// <summary>
/// Reads, adds and changes comments with one's own token; what everybody may see of them goes to all open panels.
/// Nobody's comment is deleted here (P37). SPEC: X54–X57.
/// </summary>
internal sealed class IssueComments(BoardContent board, IssueTurns turns, Patience patience)
{
    private const int MaxStart = 100_000;

    /// <summary>{startAt}, counted from the newest → {comments (oldest first), earlier}.</summary>
    public async Task<Refusal?> Page(SealedCall call)
    {
        if (call.Request.Member("startAt") is not { ValueKind: JsonValueKind.Number } start || !start.TryGetInt32(out var at) || at is < 0 or > MaxStart)
        {
            return Refusals.Of(RefusalCode.Invalid);
        }

        using var answer = await call.Remote.Comments(call.Issue, at, IssueDetails.PageSize, CancellationToken.None);
        if (answer.Refusal is not null)
        {
            return call.Refuse(answer);
        }

        using var document = Json.Parse(answer.Utf8);
        if (document is null || CommentPage.Of(document.RootElement) is not { } page)
        {
            return Refusals.Of(RefusalCode.JiraNonsense);
        }

        HeldComments.Take(board, IssueOf(call), page.Comments, page.Earlier);
        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WritePropertyName("comments"u8);
        CommentPage.Write(page.Comments, writer);
        writer.WriteBoolean("earlier"u8, page.Earlier);
        writer.WriteEndObject();
        return null;
    }

    /// <summary>{body} → {comment}.</summary>
    public async Task<Refusal?> Add(SealedCall call)
    {
        if (TextOf(call) is not { } text)
        {
            return Refusals.Of(RefusalCode.Invalid, "A comment needs a text.");
        }

        using var body = Body(text, null);
        return await patience.Do(async () =>
        {
            using var answer = await call.Remote.AddComment(call.Issue, body.Memory, CancellationToken.None);
            return Show(call, answer);
        });
    }

    /// <summary>{comment, body, seen, overwrite?} → {comment}.</summary>
    public Task<Refusal?> Edit(SealedCall call) =>
        call.Request.IdText("comment") is { } comment && IssueSlice.IsId(comment) && TextOf(call) is { } text
            ? turns.Do(IssueOf(call), () => patience.Do(() => Edit(call, comment, text)))
            : Task.FromResult<Refusal?>(Refusals.Of(RefusalCode.Invalid));

    private async Task<Refusal?> Edit(SealedCall call, string comment, JsonElement text)
    {
        using var before = await call.Remote.Comment(call.Issue, comment, CancellationToken.None);
        if (before.Refusal is not null)
        {
            return call.Refuse(before);
        }

        using var document = Json.Parse(before.Utf8);
        if (document?.RootElement is not { ValueKind: JsonValueKind.Object } now)
        {
            return Refusals.Of(RefusalCode.JiraNonsense);
        }

        var same = FieldValue.Same(now.Member("body"), call.Request.Member("seen")) || FieldValue.Same(now.Member("body"), text);
        if (!same && call.Request.Member("overwrite") is not { ValueKind: JsonValueKind.True })
        {
            return Conflict.Tell(call, text, now.Member("body"));
        }

        // Whoever was to read it still is: an edit that says nothing of that would open it to all.
        using var body = Body(text, now.Member("visibility"));
        using var answer = await call.Remote.EditComment(call.Issue, comment, body.Memory, CancellationToken.None);
        return Show(call, answer);
    }

    private Refusal? Show(SealedCall call, JiraAnswer answer)
    {
        if (answer.Refusal is not null)
        {
            return call.Refuse(answer);
        }

        using var document = Json.Parse(answer.Utf8);
        if (document is null || CommentPage.IdOf(document.RootElement) == 0)
        {
            return Refusals.Of(RefusalCode.OutcomeUnknown, "Jira took the comment, but did not say how it looks now. Open the issue again to see it.");
        }

        HeldComments.Take(board, IssueOf(call), [document.RootElement], null);
        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WritePropertyName("comment"u8);
        CommentPage.Write(document.RootElement, writer);
        writer.WriteEndObject();
        return null;
    }

    // A document, or wiki markup where the site has no documents.
    private static JsonElement? TextOf(SealedCall call) => call.Request.Member("body") switch
    {
        { ValueKind: JsonValueKind.Object } document => document,
        { ValueKind: JsonValueKind.String } wiki when JsonMarshal.GetRawUtf8Value(wiki).Length > 2 => wiki,
        _ => null,
    };

    private static IssueRef IssueOf(SealedCall call) => new(call.Site, call.Issue);

    private static WipedBuffer Body(JsonElement text, JsonElement? visibility)
    {
        var body = new WipedBuffer();
        using var writer = new Utf8JsonWriter(body, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WritePropertyName("body"u8);
        JiraWords.Copy(text, writer);
        if (visibility is { ValueKind: JsonValueKind.Object } restricted)
        {
            writer.WritePropertyName("visibility"u8);
            JiraWords.Copy(restricted, writer);
        }

        writer.WriteEndObject();
        return body;
    }
}
