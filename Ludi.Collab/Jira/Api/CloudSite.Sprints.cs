using System.Buffers;
using System.Text.Json;

namespace Ludi.Collab.Jira.Api;

/// <summary>Into a sprint and back to the backlog (JIRA.md §15).</summary>
internal sealed partial class CloudSite
{
    public Task<JiraAnswer> MoveToSprint(string sprint, IReadOnlyList<string> issues, CancellationToken cancellation) => Send(
        new(person, site, Endpoints.MoveToSprint, Write: true, Body: ExpectedBody.JsonOrNone),
        HttpMethod.Post,
        Agile("sprint", sprint, "issue"),
        IssueList(issues),
        cancellation);

    public Task<JiraAnswer> MoveToBacklog(IReadOnlyList<string> issues, CancellationToken cancellation) => Send(
        new(person, site, Endpoints.MoveToBacklog, Write: true, Body: ExpectedBody.JsonOrNone),
        HttpMethod.Post,
        Agile("backlog", "issue"),
        IssueList(issues),
        cancellation);

    private static ReadOnlyMemory<byte> IssueList(IReadOnlyList<string> issues)
    {
        ArgumentOutOfRangeException.ThrowIfZero(issues.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(issues.Count, IJiraSite.SprintBatch);
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteStartArray("issues"u8);
        foreach (var issue in issues)
        {
            json.WriteStringValue(issue);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }
}
