using System.Text.Json;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;

namespace Ludi.Collab.Jira.Changes.Details;

/// <summary>
/// An issue's details as the board holds them, opened for a moment to be renewed: {readAt, reader, points, fields,
/// meta, comments (oldest first, without restricted ones), earlier}. Disposing wipes what was opened.
/// </summary>
internal sealed class OpenedDetails : IDisposable
{
    private readonly WipedBuffer _plain;
    private readonly JsonDocument _document;
    private readonly DateTimeOffset _readAt;

    private OpenedDetails(WipedBuffer plain, JsonDocument document, DateTimeOffset readAt) => (_plain, _document, _readAt) = (plain, document, readAt);

    /// <summary>What is held.</summary>
    public JsonElement Json => _document.RootElement;

    /// <summary>Opens what is held of an issue; null: nothing is.</summary>
    public static OpenedDetails? Of(BoardContent board, IssueRef issue)
    {
        if (board.Content.Seal is not { } seal || board.Content.Details.Of(issue) is not { } held
            || seal.Open(held.Sealed, Associated(seal, issue)) is not { } plain)
        {
            return null;
        }

        if (Payload.Projection.Json.Parse(plain.Memory) is { } document)
        {
            return new OpenedDetails(plain, document, held.ReadAt);
        }

        plain.Dispose();
        return null;
    }

    /// <summary>Seals and holds what was just read of an issue that stands on the board.</summary>
    public static void Hold(BoardContent board, IssueRef issue, ReadOnlySpan<byte> json, DateTimeOffset readAt)
    {
        if (board.IsOnBoard(issue) && board.Content.Seal is { } seal)
        {
            board.Content.Details.Hold(issue, seal.SealUp(json, Associated(seal, issue)), readAt);
        }
    }

    /// <summary>Holds the same details with some of their members written anew.</summary>
    public void Rewrite(BoardContent board, IssueRef issue, IReadOnlyDictionary<string, Action<Utf8JsonWriter>> anew)
    {
        using var json = new WipedBuffer();
        using (var writer = new Utf8JsonWriter(json, JsonCopy.Options))
        {
            writer.WriteStartObject();
            foreach (var member in Json.EnumerateObject())
            {
                writer.WritePropertyName(member.Name);
                if (anew.TryGetValue(member.Name, out var write))
                {
                    write(writer);
                }
                else
                {
                    JiraWords.Copy(member.Value, writer);
                }
            }

            writer.WriteEndObject();
        }

        Hold(board, issue, json.Span, _readAt);
    }

    public void Dispose()
    {
        _document.Dispose();
        _plain.Dispose();
    }

    private static string Associated(Seal seal, IssueRef issue) => $"{seal.Id}|{issue.Site}|{issue.Issue}|details";
}
