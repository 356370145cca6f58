using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Documents;

namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>Descriptions as somebody would have written them: why, what must hold, how to see the bug.</summary>
internal static class SeedDocuments
{
    private static readonly string[] Expected =
        ["What one sees is what was booked.", "The same answer on every device.", "Nothing is lost, and the traveller is told.", "It recovers by itself within a minute."];

    /// <summary>A story's or task's description.</summary>
    public static JsonObject Story(Theme theme, Draw draw, string closing) => Document(
        DocumentText.Paragraph(theme.Why),
        DocumentText.Paragraph(closing),
        Heading("Done when"),
        List("bulletList", [.. draw.Some(theme.Criteria, 3).DefaultIfEmpty(theme.Criteria[0])]));

    /// <summary>A bug's description.</summary>
    public static JsonObject Bug(Theme theme, Draw draw, string closing) => Document(
        Heading("Steps"),
        List("orderedList", [draw.Fill("Start from {port} on {device}"), draw.Fill("Add {vehicle} and go on"), draw.Fill("Wait until {carrier} answers")]),
        DocumentText.Paragraph($"Expected: {draw.Of(Expected)}"),
        new JsonObject
        {
            ["type"] = "panel",
            ["attrs"] = new JsonObject { ["panelType"] = "warning" },
            ["content"] = new JsonArray(DocumentText.Paragraph(closing)),
        });

    /// <summary>An epic's description.</summary>
    public static JsonObject Epic(Theme theme, string closing) => Document(
        DocumentText.Paragraph(theme.Why),
        Heading("We know that it worked when"),
        List("bulletList", theme.Criteria),
        DocumentText.Paragraph(closing));

    private static JsonObject Document(params JsonNode[] blocks) => new() { ["type"] = "doc", ["version"] = 1, ["content"] = new JsonArray(blocks) };

    private static JsonObject Heading(string text) => new()
    {
        ["type"] = "heading",
        ["attrs"] = new JsonObject { ["level"] = 3 },
        ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }),
    };

    private static JsonObject List(string type, IReadOnlyList<string> items) => new()
    {
        ["type"] = type,
        ["content"] = new JsonArray([.. items.Select(item => (JsonNode)new JsonObject { ["type"] = "listItem", ["content"] = new JsonArray(DocumentText.Paragraph(item)) })]),
    };
}
