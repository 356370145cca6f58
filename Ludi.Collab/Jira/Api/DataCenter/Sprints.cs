using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>
/// The sprints of some issues as Cloud has them within an issue. A sprint that cannot be read stays a number with its
/// state. Disposing wipes them. SPEC: A107–A108.
/// </summary>
internal sealed class Sprints : IDisposable
{
    private const int AtOnce = 4;
    private const int Most = 60;

    private readonly Dictionary<string, WipedBytes> _read = [];

    /// <summary>Reads the sprints of these numbers, those on the shelf without a call.</summary>
    public static async Task<Sprints> Of(ServerLine line, Shelf shelf, IEnumerable<string> ids, CancellationToken cancellation)
    {
        var sprints = new Sprints();
        try
        {
            foreach (var few in ids.Distinct().Take(Most).Chunk(AtOnce))
            {
                var found = await Task.WhenAll(few.Select(id => One(line, shelf, id, cancellation)));
                foreach (var (id, sprint) in few.Zip(found).Where(f => f.Second is not null))
                {
                    sprints._read[id] = sprint!;
                }
            }

            return sprints;
        }
        catch
        {
            sprints.Dispose();
            throw;
        }
    }

    /// <summary>Writes one sprint of an issue's list; what is no sprint's text as it is.</summary>
    public void Write(JsonElement sprint, Utf8JsonWriter writer)
    {
        if (SprintText.IdOf(sprint) is not { } id)
        {
            writer.Raw(sprint);
        }
        else if (_read.TryGetValue(id, out var read))
        {
            writer.WriteRawValue(read.Written, skipInputValidation: true);
        }
        else
        {
            writer.WriteStartObject();
            writer.WriteNumber("id"u8, long.Parse(id, System.Globalization.CultureInfo.InvariantCulture));
            writer.WriteString("name"u8, $"Sprint {id}");
            writer.WriteString("state"u8, SprintText.StateOf(sprint));
            writer.WriteEndObject();
        }
    }

    public void Dispose()
    {
        foreach (var sprint in _read.Values)
        {
            sprint.Dispose();
        }
    }

    private static async Task<WipedBytes?> One(ServerLine line, Shelf shelf, string id, CancellationToken cancellation)
    {
        var name = $"sprint|{line.Person}|{line.Site}|{id}";
        if (shelf.Take(name) is { } held)
        {
            return held;
        }

        using var answer = await line.Get(line.Call(Endpoints.Sprint), ServerPath.Agile("sprint", id), cancellation);
        using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
        if (document?.RootElement is not { ValueKind: JsonValueKind.Object } sprint || sprint.IdText("id") != id)
        {
            return null;
        }

        var bytes = new WipedBytes(512);
        using (var writer = new Utf8JsonWriter(bytes, Answers.Writing))
        {
            Write(sprint, id, writer);
        }

        shelf.Put(name, bytes.Written);
        return bytes;
    }

    private static void Write(JsonElement sprint, string id, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id"u8, long.Parse(id, System.Globalization.CultureInfo.InvariantCulture));
        foreach (var (cloud, own) in new[] { ("name", "name"), ("state", "state"), ("boardId", "originBoardId"), ("goal", "goal"), ("startDate", "startDate"), ("endDate", "endDate"), ("completeDate", "completeDate") })
        {
            if (sprint.Member(own) is { } value)
            {
                writer.WritePropertyName(cloud);
                writer.Raw(value);
            }
        }

        writer.WriteEndObject();
    }
}
