using System.Runtime.InteropServices;
using System.Text.Json;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Details;

/// <summary>
/// Reads everything of an issue with the reader's own token: its fields, what they may edit, its newest comments.
/// What everybody may see of it is held for the board, sealed. SPEC: X50–X52.
/// </summary>
internal sealed class IssueDetails(BoardContent board)
{
    /// <summary>Comments of one page.</summary>
    public const int PageSize = 20;

    private static readonly string[] Always = ["description", "reporter", "created", "components", "fixVersions", "duedate", "resolution"];
    private static readonly string[] Elsewhere = ["comment", "attachment", "worklog", "issuelinks"];
    private static readonly Shape Known = Shape.Of("name", "schema", "required");

    /// <summary>– → {details, meta, points, me, restricted}: what is held, and what is the reader's alone.</summary>
    public async Task<Refusal?> Read(SealedCall call)
    {
        await board.Site(call.Site).Fields.Learn(call.Remote, CancellationToken.None);
        var commented = call.Remote.Comments(call.Issue, 0, PageSize, CancellationToken.None);
        using var editable = await call.Remote.EditMetadata(call.Issue, CancellationToken.None);
        using var comments = await commented;
        if (editable.Refusal is not null || comments.Refusal is not null)
        {
            return call.Refuse(editable.Refusal is null ? comments : editable);
        }

        using var metadata = Json.Parse(editable.Utf8);
        using var listed = Json.Parse(comments.Utf8);
        return metadata?.RootElement.Member("fields") is { ValueKind: JsonValueKind.Object } fields && listed is not null && CommentPage.Of(listed.RootElement) is { } page
            ? await Read(call, fields, page)
            : Refusals.Of(RefusalCode.JiraNonsense);
    }

    private async Task<Refusal?> Read(SealedCall call, JsonElement metadata, CommentPage page)
    {
        var (site, since) = (board.Site(call.Site), board.Content.Version);
        var wanted = site.Fields.Requested.Concat(Always).Concat(metadata.EnumerateObject().Select(f => f.Name)).Concat(HeldFields(call)).Except(Elsewhere).Distinct().ToList();
        using var answer = await call.Remote.Issue(call.Issue, wanted, CancellationToken.None);
        if (answer.Refusal is not null)
        {
            return call.Refuse(answer);
        }

        using var document = Json.Parse(answer.Utf8);
        if (IssueSlice.One(answer.Utf8) is not { } slice || slice.Id != call.Issue || document?.RootElement.Member("fields") is not { } fields)
        {
            return Refusals.Of(RefusalCode.JiraNonsense);
        }

        await site.Fields.Resolve(call.Remote, [slice], CancellationToken.None);
        var points = site.Fields.PointsOf(slice.Project) ?? site.Fields.PointsAmong(f => fields.Member(f) is not null);
        using var held = new WipedBuffer();
        Write(call, new Facts(metadata, fields, wanted, points), page, held);
        Hold(call, slice, held, since);
        Answer(call, metadata, points, page, held);
        return null;
    }

    // Who may edit less than the one before them does not take fields away from the others.
    private List<string> HeldFields(SealedCall call)
    {
        using var held = OpenedDetails.Of(board, new IssueRef(call.Site, call.Issue));
        return [.. held?.Json.Members("fields").Select(f => f.Name) ?? []];
    }

    private void Write(SealedCall call, Facts facts, CommentPage page, WipedBuffer into)
    {
        using var old = OpenedDetails.Of(board, new IssueRef(call.Site, call.Issue));
        // Older ones that somebody has shown stay, where this page does not reach.
        var older = page is { Earlier: true, Comments: [var first, ..] }
            ? old?.Json.Elements("comments").Where(c => CommentPage.IdOf(c) < CommentPage.IdOf(first)).ToList() ?? []
            : [];
        var (comments, cut) = HeldComments.Merge(older, page.Comments);
        using var writer = new Utf8JsonWriter(into, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WriteNumber("readAt"u8, board.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        writer.WriteString("reader"u8, call.Person);
        writer.WriteString("points"u8, facts.Points);
        facts.WriteFields(writer);
        facts.WriteMetadata(old?.Json, Known, writer);
        writer.WritePropertyName("comments"u8);
        CommentPage.Write(comments, writer);
        writer.WriteBoolean("earlier"u8, cut || (older.Count > 0 ? old?.Json.Member("earlier") is { ValueKind: JsonValueKind.True } : page.Earlier));
        writer.WriteEndObject();
    }

    // The card shows the same reading, unless somebody changed the issue while it was on its way.
    private void Hold(SealedCall call, IssueSlice slice, WipedBuffer held, long since)
    {
        var issue = new IssueRef(call.Site, call.Issue);
        if (board.Content.Seal?.Id != call.Seal || !board.IsOnBoard(issue))
        {
            return;
        }

        OpenedDetails.Hold(board, issue, held.Span, board.Clock.GetUtcNow());
        using var card = new WipedBuffer();
        if (board.Content.Of(issue) is not { } shown || shown.Version > since || !board.Fetch.Project(board.Site(call.Site), slice, IssueSource.Read, card))
        {
            board.Content.Touch(issue);
        }
        else
        {
            board.Content.Put(issue, card.Span);
        }

        board.Settle();
    }

    private void Answer(SealedCall call, JsonElement metadata, string? points, CommentPage page, WipedBuffer held)
    {
        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WritePropertyName("details"u8);
        writer.WriteRawValue(held.Span, skipInputValidation: true);
        writer.WriteStartObject("meta"u8);
        writer.WriteString("points"u8, points);
        writer.WritePropertyName("fields"u8);
        Pruning.Copy(JsonMarshal.GetRawUtf8Value(metadata), Shape.All, writer);
        writer.WriteEndObject();
        writer.WriteString("me"u8, board.Attendance.StateOf(call.Person).AccountOn(call.Site));
        writer.WritePropertyName("restricted"u8);
        CommentPage.Write(page.Comments.Where(CommentPage.IsRestricted), writer);
        writer.WriteEndObject();
    }

    /// <summary>What is known of an issue besides its comments.</summary>
    private sealed record Facts(JsonElement Metadata, JsonElement Fields, IReadOnlyList<string> Wanted, string? Points)
    {
        /// <summary>Every field that was asked for, null where Jira left it out.</summary>
        public void WriteFields(Utf8JsonWriter writer)
        {
            writer.WriteStartObject("fields"u8);
            foreach (var field in Wanted)
            {
                writer.WritePropertyName(field);
                if (Fields.Member(field) is { } value)
                {
                    Pruning.Copy(JsonMarshal.GetRawUtf8Value(value), Shape.All, writer);
                }
                else
                {
                    writer.WriteNullValue();
                }
            }

            writer.WriteEndObject();
        }

        /// <summary>What the fields are called and what kind they are of.</summary>
        public void WriteMetadata(JsonElement? old, Shape known, Utf8JsonWriter writer)
        {
            writer.WriteStartObject("meta"u8);
            foreach (var field in Metadata.EnumerateObject().Concat(old?.Members("meta").Where(m => Metadata.Member(m.Name) is null) ?? []))
            {
                writer.WritePropertyName(field.Name);
                Pruning.Copy(JsonMarshal.GetRawUtf8Value(field.Value), known, writer);
            }

            writer.WriteEndObject();
        }
    }
}
