using System.Text.Json;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Changes.Converting;

/// <summary>
/// The property that a created issue carries: which board and sticky it was made from. By it an issue is found
/// again whose creation Jira never confirmed, so that none is made twice (P47).
/// </summary>
internal readonly record struct StickyMark(string Board, string Item)
{
    /// <summary>The property's key.</summary>
    public const string Key = "ludi.collab.sticky";

    private const int MaxPages = 5;

    // Newest first, so that what was just made is on the first page. A server may have been down for weeks.
    private const string Newest = "created >= -30d ORDER BY created DESC";
    private const string MyNewest = $"reporter = currentUser() AND {Newest}";

    public static StickyMark Of(string board, string item) => new(board, item);

    /// <summary>Writes the properties of an issue to create.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("properties"u8);
        writer.WriteStartObject();
        writer.WriteString("key"u8, Key);
        writer.WriteStartObject("value"u8);
        writer.WriteString("board"u8, Board);
        writer.WriteString("item"u8, Item);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    /// <summary>
    /// Looks for marked issues among the newest of whoever asks, or of everybody. Adds those it finds; false: Jira did not answer,
    /// so that nothing can be said about the others.
    /// </summary>
    public static async Task<bool> Find(IJiraSite site, string board, IReadOnlyCollection<string> items, Dictionary<string, string> found, CancellationToken cancellation, bool byAnybody = false)
    {
        string? page = null;
        for (var pages = 0; pages < MaxPages; pages++)
        {
            using var answer = await site.Search(new IssueSearch(byAnybody ? Newest : MyNewest, page, 100, ["created"], [], [Key]), cancellation);
            using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
            if (document?.RootElement.Member("issues") is null)
            {
                return false;
            }

            foreach (var issue in document.RootElement.Elements("issues"))
            {
                if (In(issue) is { } mark && mark.Board == board && items.Contains(mark.Item) && issue.Text("id") is { } id && IssueSlice.IsId(id))
                {
                    found[mark.Item] = id;
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

    private static StickyMark? In(JsonElement issue) =>
        issue.Member("properties")?.Member(Key) is { } mark && mark.Text("board") is { } board && mark.Text("item") is { } item ? new StickyMark(board, item) : null;
}
