using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>Properties of the issues of a search page, read issue by issue, a few at once. SPEC: A110.</summary>
internal sealed class IssueProperties : IDisposable
{
    /// <summary>Issues of a page when properties are wanted: each costs a call.</summary>
    public const int Page = 25;

    private const int AtOnce = 4;

    private readonly List<(string Issue, string Key, JiraAnswer Answer)> _read = [];

    /// <summary>Whether one could not be read; then nothing can be said of any.</summary>
    public JiraAnswer? Refused { get; private set; }

    public static async Task<IssueProperties> Of(ServerLine line, JsonElement issues, IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        var properties = new IssueProperties();
        var wanted = from issue in issues.EnumerateArray() let id = issue.IdText("id") where id is not null from key in keys select (Id: id, Key: key);
        foreach (var few in wanted.ToList().Chunk(AtOnce))
        {
            var answers = await Task.WhenAll(few.Select(w => line.Get(
                line.Call(Endpoints.Property, issue: w.Id), ServerPath.Api("issue", w.Id, "properties", w.Key), cancellation)));
            foreach (var (want, answer) in few.Zip(answers))
            {
                properties.Take(want.Id, want.Key, answer);
            }

            if (properties.Refused is not null)
            {
                break;
            }
        }

        return properties;
    }

    /// <summary>Writes an issue's properties as Cloud's search has them.</summary>
    public void Write(JsonElement issue, Utf8JsonWriter writer)
    {
        var own = _read.Where(r => r.Issue == issue.IdText("id")).ToList();
        if (own.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("properties"u8);
        foreach (var (_, key, answer) in own)
        {
            using var document = Json.Parse(answer.Utf8);
            writer.WritePropertyName(key);
            writer.Raw(document?.RootElement.Member("value") ?? throw new JsonException("A property without a value."));
        }

        writer.WriteEndObject();
    }

    /// <summary>Hands the refusal over; the taker disposes it.</summary>
    public JiraAnswer TakeRefused()
    {
        var refused = Refused!;
        Refused = null;
        return refused;
    }

    public void Dispose()
    {
        Refused?.Dispose();
        _read.ForEach(r => r.Answer.Dispose());
    }

    // Most issues carry no such property: that is a 404.
    private void Take(string issue, string key, JiraAnswer answer)
    {
        if (answer.Refusal is null)
        {
            _read.Add((issue, key, answer));
        }
        else if (answer.Status is 404 || Refused is not null)
        {
            answer.Dispose();
        }
        else
        {
            Refused = answer;
        }
    }
}
