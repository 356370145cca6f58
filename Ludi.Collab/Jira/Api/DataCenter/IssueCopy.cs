using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>
/// Copies issues into Cloud's shape: sprints as objects, the epic as the parent. What that needs is read before, once
/// for all issues of an answer. Disposing wipes it. SPEC: A108–A109.
/// </summary>
internal sealed class IssueCopy(CloudCopy copy, ServerFields known, Sprints sprints, Keyed epics) : IDisposable
{
    /// <summary>Reads what these issues name without telling it: sprints and epics.</summary>
    public static async Task<IssueCopy> For(ServerLine line, Shelf shelf, ServerFields known, IReadOnlyList<JsonElement> issues, CancellationToken cancellation)
    {
        var copy = new CloudCopy(known, await line.Base(cancellation) ?? "");
        var named = issues.SelectMany(i => i.Members("fields")).ToList();
        var ids = named.Where(f => known.Sprints.Contains(f.Name) && f.Value.ValueKind is JsonValueKind.Array)
            .SelectMany(f => f.Value.EnumerateArray()).Select(SprintText.IdOf).OfType<string>();
        var keys = named.Where(f => known.EpicLink is not null && f.NameEquals(known.EpicLink) && f.Value.ValueKind is JsonValueKind.String).Select(f => f.Value);
        var sprints = await Sprints.Of(line, shelf, ids, cancellation);
        try
        {
            return new IssueCopy(copy, known, sprints, await Keyed.Epics(line, keys, cancellation));
        }
        catch
        {
            sprints.Dispose();
            throw;
        }
    }

    /// <summary>Copies one issue.</summary>
    /// <param name="more">Writes further members into it.</param>
    public void Write(JsonElement issue, Utf8JsonWriter writer, Action? more = null)
    {
        writer.WriteStartObject();
        foreach (var member in issue.EnumerateObject())
        {
            if (member.NameEquals("fields"u8) && member.Value.ValueKind is JsonValueKind.Object)
            {
                writer.WriteStartObject("fields"u8);
                Fields(member.Value, writer);
                writer.WriteEndObject();
            }
            else
            {
                copy.Member(member, writer);
            }
        }

        more?.Invoke();
        writer.WriteEndObject();
    }

    public void Dispose()
    {
        sprints.Dispose();
        epics.Dispose();
    }

    private void Fields(JsonElement fields, Utf8JsonWriter writer)
    {
        var hasParent = fields.Member("parent") is { ValueKind: JsonValueKind.Object };
        foreach (var field in fields.EnumerateObject())
        {
            if (known.EpicLink is { } link && field.NameEquals(link))
            {
                if (!hasParent)
                {
                    Parent(field.Value, writer);
                }
            }
            else if (known.Sprints.Contains(field.Name) && field.Value.ValueKind is JsonValueKind.Array)
            {
                SprintsOf(field, writer);
            }
            else if (!field.NameEquals("parent"u8) || hasParent)
            {
                copy.Member(field, writer);
            }
        }
    }

    private void SprintsOf(JsonProperty field, Utf8JsonWriter writer)
    {
        writer.WriteStartArray(field.Name);
        foreach (var sprint in field.Value.EnumerateArray())
        {
            sprints.Write(sprint, writer);
        }

        writer.WriteEndArray();
    }

    // An epic that this person may not see is still named by its key.
    private void Parent(JsonElement key, Utf8JsonWriter writer)
    {
        writer.WritePropertyName("parent"u8);
        if (key.ValueKind is not JsonValueKind.String)
        {
            writer.WriteNullValue();
        }
        else if (epics.ByKey(key) is { } epic)
        {
            copy.Value(epic, writer);
        }
        else
        {
            writer.WriteStartObject();
            writer.Raw("key"u8, key);
            writer.WriteEndObject();
        }
    }
}
