using System.Text.Json;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Converting;

/// <summary>
/// A conversion under way: its stickies, and what became of each. Whoever is the last to need it, the caller or
/// the work, disposes it, which wipes Jira's words.
/// </summary>
internal sealed class ConversionRun(string person, IReadOnlyList<string> items) : IDisposable
{
    private readonly Dictionary<string, WipedBuffer> _results = [];

    /// <summary>By whose token.</summary>
    public string Person => person;

    /// <summary>The stickies it is about.</summary>
    public IReadOnlyList<string> Items => items;

    /// <summary>Nobody waits for the results any more.</summary>
    public bool Abandoned { get; set; }

    /// <summary>Why nothing was made at all.</summary>
    public Refusal? Refusal { get; set; }

    /// <summary>Jira's words to that.</summary>
    public WipedBuffer Words { get; } = new(256);

    /// <summary>Stickies that another run turns into issues: what becomes of them is told there.</summary>
    public HashSet<string> Lost { get; } = [];

    /// <summary>What became of each so far, as JSON.</summary>
    public IReadOnlyDictionary<string, WipedBuffer> Results => _results;

    /// <summary>A sticky became an issue.</summary>
    /// <param name="key">The issue's key, where Jira told it.</param>
    public void Made(string item, string issue, JsonElement? key = null) => Write(item, writer =>
    {
        writer.WriteString("issue"u8, issue);
        if (key is { ValueKind: JsonValueKind.String } text)
        {
            writer.WritePropertyName("key"u8);
            JiraWords.Copy(text, writer);
        }
    });

    /// <summary>A sticky stays one, for Jira's reasons.</summary>
    public void NotMade(string item, JsonElement? errors) => Write(item, writer => JiraWords.WriteMembers(errors ?? default, writer));

    /// <summary>A sticky stays one, for a reason of ours.</summary>
    public void NotMade(string item, Refusal why) => Write(item, writer =>
    {
        writer.WriteString("code"u8, why.Code.ToString());
        writer.WriteStartArray("messages"u8);
        writer.WriteStringValue(why.Sentence);
        writer.WriteEndArray();
    });

    /// <summary>A sticky that somebody else was quicker with.</summary>
    public void Lose(string item)
    {
        Lost.Add(item);
        NotMade(item, Refusals.Of(RefusalCode.AlreadyConverting));
    }

    /// <summary>Jira refused the whole call: each of the stickies stays one, for the same reasons.</summary>
    public void Refuse(JiraAnswer answer, IReadOnlyList<string> stickies)
    {
        Refusal = answer.Refusal ?? Refusals.Of(RefusalCode.JiraNonsense);
        using (var writer = new Utf8JsonWriter(Words, JsonCopy.Options))
        {
            JiraWords.Write(answer.Utf8, writer);
        }

        using var errors = answer.Refusal?.Code is RefusalCode.JiraRefused ? Json.Parse(answer.Utf8) : null;
        foreach (var sticky in stickies)
        {
            if (errors is null)
            {
                NotMade(sticky, Refusal);
            }
            else
            {
                NotMade(sticky, errors.RootElement);
            }
        }
    }

    /// <summary>Answers {results}, or why there are none.</summary>
    public Refusal? Tell(SealedCall call)
    {
        if (Refusal is not null)
        {
            Words.Span.CopyTo(call.Words.GetSpan(Words.Length));
            call.Words.Advance(Words.Length);
            return Refusal;
        }

        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WriteStartArray("results"u8);
        foreach (var result in items.Where(_results.ContainsKey).Select(i => _results[i]))
        {
            writer.WriteRawValue(result.Span, skipInputValidation: true);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        return null;
    }

    public void Dispose()
    {
        Words.Dispose();
        foreach (var result in _results.Values)
        {
            result.Dispose();
        }
    }

    private void Write(string item, Action<Utf8JsonWriter> more)
    {
        if (_results.Remove(item, out var before))
        {
            before.Dispose();
        }

        var result = _results[item] = new WipedBuffer(256);
        using var writer = new Utf8JsonWriter(result, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WriteString("item"u8, item);
        more(writer);
        writer.WriteEndObject();
    }
}
