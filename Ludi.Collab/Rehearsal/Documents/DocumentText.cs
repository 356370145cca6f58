using System.Text;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Documents;

/// <summary>The plain words of a document, a line per block.</summary>
internal static class DocumentText
{
    /// <summary>The words of the whole document.</summary>
    public static string Of(JsonObject document)
    {
        var text = new StringBuilder();
        Append(document, text);
        return text.ToString().Trim();
    }

    /// <summary>A document of plain paragraphs, one for each line.</summary>
    public static JsonObject From(params IEnumerable<string> lines) => new()
    {
        ["type"] = "doc",
        ["version"] = 1,
        ["content"] = new JsonArray([.. lines.Select(Paragraph)]),
    };

    /// <summary>A paragraph; an empty line is one without content, since empty text is illegal.</summary>
    public static JsonNode Paragraph(string line) => line.Length == 0
        ? new JsonObject { ["type"] = "paragraph" }
        : new JsonObject { ["type"] = "paragraph", ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = line }) };

    private static void Append(JsonObject node, StringBuilder text)
    {
        text.Append(node.Text("text") ?? (node["attrs"] as JsonObject)?.Text("text"));
        foreach (var child in (node["content"] as JsonArray)?.OfType<JsonObject>() ?? [])
        {
            Append(child, text);
        }

        if (node.Text("type") is "paragraph" or "heading" or "hardBreak" or "codeBlock")
        {
            text.Append('\n');
        }
    }
}
