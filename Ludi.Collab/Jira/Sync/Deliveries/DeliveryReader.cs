using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Sync.Polling;

namespace Ludi.Collab.Jira.Sync.Deliveries;

/// <summary>
/// Reads a delivery as it streams in and keeps numbers, moments and the two addresses that say where it is from; the
/// rest of it is passed over. SPEC: Y27, Y28.
/// </summary>
internal sealed class DeliveryReader
{
    private const int LongestValue = 1024;

    private readonly string?[] _path = new string?[4];
    private readonly Dictionary<string, string> _kept = [];
    private JsonReaderState _state;

    private static readonly HashSet<string> Kept =
    [
        "timestamp", "webhookEvent", "issue.id", "issue.self", "issue.fields.updated", "changelog.id", "comment.id", "comment.self", "comment.updated",
    ];

    /// <summary>Whether what came so far is not JSON.</summary>
    public bool IsNonsense { get; private set; }

    /// <summary>Where the issue or comment says it is, null: nowhere.</summary>
    public string? Address => _kept.GetValueOrDefault("issue.self") ?? _kept.GetValueOrDefault("comment.self");

    /// <summary>The issue it is about, null: none.</summary>
    public ChangedIssue? Issue => IssueId() is { } id
        ? new ChangedIssue(id, _kept.GetValueOrDefault("webhookEvent") == "jira:issue_updated" ? PollAnswer.Moment(_kept.GetValueOrDefault("issue.fields.updated")) : null)
        : null;

    /// <summary>A name of the delivery, made of what tells it apart, where Jira gave it none.</summary>
    public string Name => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Kept.Order(StringComparer.Ordinal).Select(k => $"{k}={_kept.GetValueOrDefault(k)}")))));

    /// <summary>Reads on; answers up to where it is done with the bytes.</summary>
    public SequencePosition Read(ReadOnlySequence<byte> bytes, bool last)
    {
        if (IsNonsense)
        {
            return bytes.End;
        }

        try
        {
            var reader = new Utf8JsonReader(bytes, last, _state);
            while (reader.Read())
            {
                Take(ref reader);
            }

            _state = reader.CurrentState;
            return reader.Position;
        }
        catch (Exception failure) when (Json.IsNonsense(failure))
        {
            IsNonsense = true;
            return bytes.End;
        }
    }

    private void Take(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        if (depth is < 1 or > 3)
        {
            return;
        }

        if (reader.TokenType is JsonTokenType.PropertyName)
        {
            _path[depth] = (reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length) <= 20 ? reader.GetString() : null;
            return;
        }

        var path = string.Join('.', _path[1..(depth + 1)]);
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.Number && Kept.Contains(path)
            && (reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length) <= LongestValue)
        {
            _kept[path] = reader.TokenType is JsonTokenType.String
                ? reader.GetString()!
                : Encoding.ASCII.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
        }
    }

    private string? IssueId()
    {
        if (IssueSlice.IsId(_kept.GetValueOrDefault("issue.id")))
        {
            return _kept["issue.id"];
        }

        // Data Center may name a comment only, whose address says of which issue it is.
        var parts = _kept.GetValueOrDefault("comment.self")?.Split('/') ?? [];
        var issue = Array.IndexOf(parts, "issue");
        return issue >= 0 && issue + 1 < parts.Length && IssueSlice.IsId(parts[issue + 1]) ? parts[issue + 1] : null;
    }
}
