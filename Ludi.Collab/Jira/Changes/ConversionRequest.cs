using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes;

/// <summary>
/// Stickies to be turned into issues, each with the create body that it will have; made before anything is
/// marked, so that what cannot be created is refused before. Disposing wipes the bodies.
/// </summary>
internal sealed class ConversionRequest : IDisposable
{
    private const int MaxStickies = 50;
    private const int MaxSummary = 255;

    private readonly Dictionary<string, WipedBuffer> bodies = [];

    /// <summary>The stickies, in the order in which they were named.</summary>
    public IReadOnlyList<string> Items => [.. bodies.Keys];

    /// <summary>Reads {project, type, fields?, stickies: [{item, summary}]}; a refusal where it cannot be.</summary>
    public static (ConversionRequest? Request, Refusal? Refusal) Of(SealedCall call, string board)
    {
        var stickies = call.Request.Elements("stickies").ToList();
        var (project, type) = (CreateMetadata.ProjectOf(call), call.Request.Text("type"));
        if (project is null || !IssueSlice.IsId(type) || stickies.Count is 0 or > MaxStickies)
        {
            return (null, Refusals.Of(RefusalCode.Invalid, $"A conversion needs a project, an issue type and 1 to {MaxStickies} stickies."));
        }

        if (call.Request.Member("fields")?.Member("reporter") is not null)
        {
            return (null, Refusals.Of(RefusalCode.Invalid, "Whoever converts a sticky is the issue's reporter."));
        }

        var request = new ConversionRequest();
        foreach (var sticky in stickies)
        {
            if (sticky.Text("item") is not { Length: > 0 and <= 24 } item || Summary(sticky) is not { } summary)
            {
                request.Dispose();
                return (null, Refusals.Of(RefusalCode.Invalid, $"Every sticky needs a summary of at most {MaxSummary} characters."));
            }

            if (!request.bodies.ContainsKey(item))
            {
                request.bodies[item] = Body(call, project, type!, summary, board, item);
            }
        }

        return (request, null);
    }

    /// <summary>The bulk create body for some of the stickies, in their order.</summary>
    public WipedBuffer BulkBody(IReadOnlyList<string> items)
    {
        var all = new WipedBuffer();
        using var writer = new Utf8JsonWriter(all, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WriteStartArray("issueUpdates"u8);
        foreach (var item in items)
        {
            writer.WriteRawValue(bodies[item].Span, skipInputValidation: true);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        return all;
    }

    public void Dispose()
    {
        foreach (var body in bodies.Values)
        {
            body.Dispose();
        }
    }

    // Jira takes no line breaks in a summary.
    private static string? Summary(JsonElement sticky)
    {
        var text = sticky.Text("summary")?.ReplaceLineEndings(" ").Trim();
        return text is { Length: > 0 and <= MaxSummary } ? text : null;
    }

    private static WipedBuffer Body(SealedCall call, string project, string type, string summary, string board, string item)
    {
        var body = new WipedBuffer(1024);
        using var writer = new Utf8JsonWriter(body, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WriteStartObject("fields"u8);
        writer.WriteStartObject("project"u8);
        writer.WriteString(IssueSlice.IsId(project) ? "id"u8 : "key"u8, project);
        writer.WriteEndObject();
        writer.WriteStartObject("issuetype"u8);
        writer.WriteString("id"u8, type);
        writer.WriteEndObject();
        writer.WriteString("summary"u8, summary);
        foreach (var field in call.Request.Members("fields").Where(f => f.Name is not ("project" or "issuetype" or "summary")))
        {
            writer.WritePropertyName(field.Name);
            JiraWords.Copy(field.Value, writer);
        }

        writer.WriteEndObject();
        StickyMark.Write(board, item, writer);
        writer.WriteEndObject();
        return body;
    }
}
