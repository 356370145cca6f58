using System.Text.Json;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Bound;

/// <summary>What became of one issue that was to go into a sprint. Disposing wipes Jira's words.</summary>
internal sealed class SprintResult(string issue) : IDisposable
{
    private readonly WipedBuffer _words = new(128);

    public string Issue => issue;

    /// <summary>Whether Jira said that it is there, or a reading did.</summary>
    public bool Moved { get; private set; }

    /// <summary>Why it is not, or perhaps not; null: it is, or nothing is known yet.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Whether it was sent to Jira, so that only a reading tells what became of it.</summary>
    public bool Sent { get; set; }

    public void Take(Refusal? refusal, JiraAnswer? answer = null)
    {
        (Moved, Refusal) = (refusal is null, refusal);
        _words.Clear();
        if (answer is not null && refusal is not null)
        {
            using var writer = new Utf8JsonWriter(_words, JsonCopy.Options);
            JiraWords.Write(answer.Utf8, writer);
        }
    }

    /// <summary>{issue, code, sentence, words}: the last three null where it was moved, words also where Jira said nothing.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("issue"u8, issue);
        writer.WriteString("code"u8, Refusal?.Code.ToString());
        writer.WriteString("sentence"u8, Refusal?.Sentence);
        writer.WritePropertyName("words"u8);
        if (_words.Length == 0)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteRawValue(_words.Span, skipInputValidation: true);
        }

        writer.WriteEndObject();
    }

    public void Dispose() => _words.Dispose();
}
