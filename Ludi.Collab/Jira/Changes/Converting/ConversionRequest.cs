using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Converting;

/// <summary>
/// Stickies to be turned into issues, each with the create body that it will have; made before anything is
/// marked, so that what cannot be created is refused before. Disposing wipes the bodies.
/// </summary>
internal sealed class ConversionRequest : IDisposable
{
    private const int MaxStickies = 50;
    private const int MaxSummary = 255;

    private readonly Dictionary<string, WipedBuffer> _bodies = [];

    /// <summary>The stickies, in the order in which they were named.</summary>
    public IReadOnlyList<string> Items => [.. _bodies.Keys];

    /// <summary>Reads {project, type, fields?, stickies: [{item, summary, fields?}]}; a refusal where it cannot be.</summary>
    public static (ConversionRequest? Request, Refusal? Refusal) Of(SealedCall call, string board)
    {
        var stickies = call.Request.Elements("stickies").ToList();
        var (project, type) = (CreateMetadata.ProjectOf(call), call.Request.Text("type"));
        if (project is null || !IssueSlice.IsId(type) || stickies.Count is 0 or > MaxStickies)
        {
            return (null, Refusals.Of(RefusalCode.Invalid, $"A conversion needs a project, an issue type and 1 to {MaxStickies} stickies."));
        }

        if (stickies.Append(call.Request).Any(s => s.Member("fields")?.Member("reporter") is not null))
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

            if (!request._bodies.ContainsKey(item))
            {
                request._bodies[item] = Body(call, project, type!, sticky, summary, StickyMark.Of(board, item));
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
            writer.WriteRawValue(_bodies[item].Span, skipInputValidation: true);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        return all;
    }

    public void Dispose()
    {
        foreach (var body in _bodies.Values)
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

    // What a sticky has of its own stands before what is common to all.
    private static WipedBuffer Body(SealedCall call, string project, string type, JsonElement sticky, string summary, StickyMark mark)
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
        var fields = sticky.Members("fields").Concat(call.Request.Members("fields"));
        foreach (var field in fields.Where(f => f.Name is not ("project" or "issuetype" or "summary")).DistinctBy(f => f.Name))
        {
            writer.WritePropertyName(field.Name);
            JiraWords.Copy(field.Value, writer);
        }

        writer.WriteEndObject();
        mark.Write(writer);
        writer.WriteEndObject();
        return body;
    }
}
