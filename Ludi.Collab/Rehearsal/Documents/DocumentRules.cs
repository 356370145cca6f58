using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Documents;

/// <summary>The Atlassian Document Format as far as Jira enforces it on writing.</summary>
internal static class DocumentRules
{
    private const int Longest = 32_767;
    private const string Malformed = "INVALID_INPUT";

    private static readonly string[] Inline =
        ["text", "hardBreak", "mention", "emoji", "date", "status", "inlineCard", "placeholder", "inlineExtension", "mediaInline"];

    private static readonly string[] Block =
    [
        "paragraph", "heading", "bulletList", "orderedList", "taskList", "decisionList", "codeBlock", "blockquote", "panel", "rule",
        "table", "expand", "mediaSingle", "mediaGroup", "blockCard", "embedCard", "extension",
    ];

    private static readonly FrozenDictionary<string, string[]> Children = new Dictionary<string, string[]>
    {
        ["doc"] = Block,
        ["paragraph"] = Inline,
        ["heading"] = Inline,
        ["bulletList"] = ["listItem"],
        ["orderedList"] = ["listItem"],
        ["listItem"] = ["paragraph", "bulletList", "orderedList", "taskList", "codeBlock", "mediaSingle"],
        ["taskList"] = ["taskItem", "taskList"],
        ["taskItem"] = Inline,
        ["decisionList"] = ["decisionItem"],
        ["decisionItem"] = Inline,
        ["codeBlock"] = ["text"],
        ["blockquote"] = ["paragraph", "bulletList", "orderedList", "codeBlock", "mediaSingle", "mediaGroup"],
        ["panel"] = ["paragraph", "heading", "bulletList", "orderedList", "codeBlock", "taskList", "rule", "mediaSingle", "mediaGroup", "blockCard"],
        ["table"] = ["tableRow"],
        ["tableRow"] = ["tableHeader", "tableCell"],
        ["tableHeader"] = [.. Block, "nestedExpand"],
        ["tableCell"] = [.. Block, "nestedExpand"],
        ["expand"] = Block,
        ["nestedExpand"] = Block,
        ["mediaSingle"] = ["media", "caption"],
        ["mediaGroup"] = ["media"],
        ["caption"] = Inline,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string[]> Required = new Dictionary<string, string[]>
    {
        ["heading"] = ["level"],
        ["taskList"] = ["localId"],
        ["taskItem"] = ["localId", "state"],
        ["decisionList"] = ["localId"],
        ["decisionItem"] = ["localId", "state"],
        ["panel"] = ["panelType"],
        ["mention"] = ["id"],
        ["emoji"] = ["shortName"],
        ["date"] = ["timestamp"],
        ["status"] = ["text", "color"],
        ["media"] = ["type"],
        ["blockCard"] = ["url"],
        ["embedCard"] = ["url"],
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> NeverEmpty =
        new[] { "bulletList", "orderedList", "listItem", "taskList", "decisionList", "blockquote", "panel", "table", "tableRow", "mediaSingle" }.ToFrozenSet();

    /// <summary>Jira's words for what is wrong, or null.</summary>
    public static string? Judge(JsonObject document)
    {
        if (document.Text("type") != "doc" || document["version"] is not JsonValue version || version.ToJsonString() != "1" || document["content"] is not JsonArray)
        {
            return Malformed;
        }

        return !IsLegal(document) ? Malformed
            : DocumentText.Of(document).Length > Longest ? "The entered text is too long. It exceeds the allowed limit of 32,767 characters."
            : null;
    }

    /// <summary>Whether this answer belongs under errorMessages instead of under the field.</summary>
    public static bool IsMalformed(string error) => error == Malformed;

    private static bool IsLegal(JsonObject node)
    {
        var type = node.Text("type") ?? "";
        if (type == "text")
        {
            return node.Text("text") is { Length: > 0 };
        }

        var attributes = node["attrs"] as JsonObject;
        if (Required.TryGetValue(type, out var required) && !required.All(name => attributes?[name] is not null))
        {
            return false;
        }

        if (node["content"] is not { } content)
        {
            return !NeverEmpty.Contains(type);
        }

        return content is JsonArray children
            && Children.TryGetValue(type, out var allowed)
            && (children.Count > 0 || !NeverEmpty.Contains(type))
            && children.All(child => child is JsonObject inner && IsLegalIn(type, allowed, inner));
    }

    private static bool IsLegalIn(string parent, string[] allowed, JsonObject child) =>
        child["type"] is { } type
        && type.GetValueKind() == JsonValueKind.String
        && allowed.Contains(type.GetValue<string>())
        && (parent != "codeBlock" || child["marks"] is null)
        && IsLegal(child);
}
