using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>Writes what became of one issue: {issue, state, sentence?, messages?, errors?}; Jira's words only while their seal lives.</summary>
internal static class BulkResult
{
    public static void Write(BulkRun run, string issue, BulkWords words, Utf8JsonWriter writer)
    {
        var outcome = run.Of(issue);
        writer.WriteStartObject();
        writer.WriteString("issue"u8, issue);
        writer.WriteString("state"u8, StateOf(outcome.Fate));
        if (outcome.Why is { } why)
        {
            writer.WriteString("sentence"u8, why.Sentence);
        }

        using var said = words.Open(run, issue, outcome.Words);
        using var document = said is null ? null : Json.Parse(said.Memory);
        foreach (var member in document?.RootElement.EnumerateObject() ?? default)
        {
            writer.WritePropertyName(member.Name);
            JiraWords.Copy(member.Value, writer);
        }

        writer.WriteEndObject();
    }

    private static string StateOf(IssueFate fate) => fate switch
    {
        IssueFate.Updated => "updated",
        IssueFate.Failed => "failed",
        IssueFate.Skipped => "skipped",
        IssueFate.NotKnown => "unknown",
        _ => "waiting",
    };
}
