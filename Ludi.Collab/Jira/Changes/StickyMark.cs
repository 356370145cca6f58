using System.Text.Json;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Changes;

/// <summary>
/// The property that a created issue carries: which board and sticky it was made from. By it an issue is found
/// again whose creation Jira never confirmed, so that none is made twice (P47).
/// </summary>
internal static class StickyMark
{
    /// <summary>The property's key.</summary>
    public const string Key = "ludi.collab.sticky";

    private const int MaxPages = 5;

    // Newest first, so that what was just made is on the first page.
    private const string Newest = "reporter = currentUser() AND created >= -1d ORDER BY created DESC";

    /// <summary>Writes the properties of an issue to create.</summary>
    public static void Write(string board, string item, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("properties"u8);
        writer.WriteStartObject();
        writer.WriteString("key"u8, Key);
        writer.WriteStartObject("value"u8);
        writer.WriteString("board"u8, board);
        writer.WriteString("item"u8, item);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    /// <summary>
    /// Looks for marked issues among the newest of whoever asks. Adds those it finds; false: Jira did not answer,
    /// so that nothing can be said about the others.
    /// </summary>
    public static async Task<bool> Find(IJiraSite site, string board, IReadOnlyCollection<string> items, Dictionary<string, string> found, CancellationToken cancellation)
    {
        string? page = null;
        for (var pages = 0; pages < MaxPages; pages++)
        {
            using var answer = await site.Search(new IssueSearch(Newest, page, 100, ["created"], [], [Key]), cancellation);
            using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
            if (document?.RootElement.Member("issues") is null)
            {
                return false;
            }

            foreach (var issue in document.RootElement.Elements("issues"))
            {
                var mark = issue.Member("properties")?.Member(Key);
                if (mark?.Text("board") == board && mark?.Text("item") is { } item && items.Contains(item) && issue.Text("id") is { } id && IssueSlice.IsId(id))
                {
                    found[item] = id;
                }
            }

            page = document.RootElement.Text("nextPageToken");
            if (page is null || items.All(found.ContainsKey))
            {
                break;
            }
        }

        return true;
    }
}
