using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Ludi.Collab.Jira.Api;

/// <summary>The request bodies of the reads that Jira takes as POST (JIRA.md §8.1, §9).</summary>
internal static class ReadBodies
{
    /// <summary>Jira's limit of issues in one bulk fetch.</summary>
    public const int MaxIssues = 100;

    /// <summary>Jira's limit of issues to reconcile.</summary>
    public const int MaxReconcile = 50;

    public static ReadOnlyMemory<byte> Search(IssueSearch search)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(search.Reconcile.Count, MaxReconcile);
        return Write(json =>
        {
            json.WriteString("jql", search.Jql);
            if (search.PageToken is { } token)
            {
                json.WriteString("nextPageToken", token);
            }

            json.WriteNumber("maxResults", search.MaxResults);
            WriteArray(json, "fields", search.Fields);
            if (search.Reconcile.Count > 0)
            {
                json.WriteStartArray("reconcileIssues");
                foreach (var issue in search.Reconcile)
                {
                    json.WriteNumberValue(long.Parse(issue, NumberStyles.None, CultureInfo.InvariantCulture));
                }

                json.WriteEndArray();
            }

            if (search.Properties.Count > 0)
            {
                WriteArray(json, "properties", search.Properties);
            }
        });
    }

    public static ReadOnlyMemory<byte> Issues(IReadOnlyList<string> issues, IReadOnlyList<string> fields)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(issues.Count, MaxIssues);
        ArgumentOutOfRangeException.ThrowIfZero(issues.Count);
        return Write(json =>
        {
            WriteArray(json, "issueIdsOrKeys", issues);
            WriteArray(json, "fields", fields);
        });
    }

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }

    private static void WriteArray(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
