using System.Runtime.InteropServices;
using System.Text.Json;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Changes.Details;

/// <summary>Keeps held details in step with what Jira answers to a change, so that everybody's open panel follows. SPEC: X53.</summary>
internal static class DetailsRenewal
{
    /// <summary>Takes the fields of an issue as Jira has it now over into its details, where some are held.</summary>
    /// <param name="answer">Jira's issue: whole after an edit, or with the fields that were asked for.</param>
    public static void Renew(BoardContent board, IssueRef issue, ReadOnlyMemory<byte> answer)
    {
        using var held = OpenedDetails.Of(board, issue);
        using var document = held is null ? null : Json.Parse(answer);
        if (held is null || document?.RootElement.Member("fields") is not { } now)
        {
            return;
        }

        // Only a whole issue has its comments with it; there, what is left out is not set any more.
        var whole = now.Member("comment") is not null;
        held.Rewrite(board, issue, new Dictionary<string, Action<Utf8JsonWriter>>
        {
            ["fields"] = writer => Write(held.Json, now, whole, writer),
        });
    }

    private static void Write(JsonElement held, JsonElement now, bool whole, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var field in held.Members("fields"))
        {
            writer.WritePropertyName(field.Name);
            if (now.Member(field.Name) is { } value)
            {
                Pruning.Copy(JsonMarshal.GetRawUtf8Value(value), Shape.All, writer);
            }
            else if (whole)
            {
                writer.WriteNullValue();
            }
            else
            {
                JiraWords.Copy(field.Value, writer);
            }
        }

        writer.WriteEndObject();
    }
}
