using System.Text.Json;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;

namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>
/// Jira's words about single issues, kept under the board's seal until somebody asks for the results: when the
/// content is dropped, nobody can read them any more (P63).
/// </summary>
internal sealed class BulkWords(BoardContent content)
{
    /// <summary>What an error body says; null where nothing is held, or nothing is said.</summary>
    public SealedWords? Of(BulkRun run, string issue, ReadOnlyMemory<byte> error) =>
        error.IsEmpty ? null : Seal(run, issue, writer => JiraWords.Write(error, writer));

    /// <summary>The messages that Jira lists for an issue.</summary>
    public SealedWords? Of(BulkRun run, string issue, JsonElement messages) => Seal(run, issue, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("messages"u8);
        foreach (var message in messages.EnumerateArray().Where(m => m.ValueKind is JsonValueKind.String))
        {
            JiraWords.Copy(message, writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>Seals something of a run; null where nothing is held any more.</summary>
    public SealedWords? SealUp(BulkRun run, string name, ReadOnlySpan<byte> plain) =>
        content.Content.Seal is { } seal ? new SealedWords(seal.Id, seal.SealUp(plain, Name(seal, run, name))) : null;

    /// <summary>The words, opened; null where their seal is broken.</summary>
    public WipedBuffer? Open(BulkRun run, string issue, SealedWords? words) =>
        words is not null && content.Content.Seal is { } seal && seal.Id == words.Seal ? seal.Open(words.Bytes, Name(seal, run, issue)) : null;

    private SealedWords? Seal(BulkRun run, string issue, Action<Utf8JsonWriter> write)
    {
        using var plain = new WipedBuffer(256);
        using (var writer = new Utf8JsonWriter(plain, JsonCopy.Options))
        {
            write(writer);
        }

        return SealUp(run, issue, plain.Span);
    }

    private static string Name(Seal seal, BulkRun run, string issue) => $"{seal.Id}|bulk|{run.Id}|{issue}";
}
