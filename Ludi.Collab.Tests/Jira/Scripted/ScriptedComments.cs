using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Jira.Scripted;

/// <summary>The comments and pictures of the scripted site.</summary>
internal sealed class ScriptedComments
{
    private int _last = 500;

    /// <summary>All comments of all issues, oldest first, with who may read them where not all may.</summary>
    public List<(string Issue, JsonObject Json, HashSet<string>? Readers)> All { get; } = [];

    /// <summary>What a picture's bytes are.</summary>
    public byte[] Picture { get; set; } = [0x89, .. "PNG\r\n\u001a\n...."u8];

    public string Add(string issue, string text, string author = "account", HashSet<string>? readers = null)
    {
        var comment = new JsonObject
        {
            ["self"] = "https://gateway/comment",
            ["id"] = $"{++_last}",
            ["author"] = new JsonObject { ["accountId"] = author, ["displayName"] = author, ["emailAddress"] = "x@example.org" },
            ["body"] = Document(text),
            ["created"] = "2026-11-24T09:00:00.000+0000",
            ["updated"] = "2026-11-24T09:00:00.000+0000",
            ["jsdPublic"] = true,
        };
        if (readers is not null)
        {
            comment["visibility"] = new JsonObject { ["type"] = "role", ["value"] = "Administrators" };
        }

        All.Add((issue, comment, readers));
        return $"{_last}";
    }

    public JsonObject Of(string comment) => All.Single(c => (string)c.Json["id"]! == comment).Json;

    public JiraAnswer Page(string person, string issue, int startAt, int most)
    {
        var mine = All.Where(c => c.Issue == issue && c.Readers?.Contains(person) != false).Select(c => c.Json).Reverse().ToList();
        var page = new JsonArray([.. mine.Skip(startAt).Take(most).Select(c => c.DeepClone())]);
        return ScriptedJira.Json(new JsonObject { ["startAt"] = startAt, ["maxResults"] = most, ["total"] = mine.Count, ["comments"] = page }.ToJsonString());
    }

    public JiraAnswer One(string comment) => ScriptedJira.Json(Of(comment).ToJsonString());

    public JiraAnswer Added(string person, string issue, JsonNode asked)
    {
        if ((string?)asked["body"]!["type"] != "doc")
        {
            return ScriptedJira.Refused(400, RefusalCode.JiraRefused, """{"errorMessages":[],"errors":{"comment":"Comment body is not valid!"}}""");
        }

        var id = Add(issue, "", person);
        Of(id)["body"] = asked["body"]!.DeepClone();
        return One(id);
    }

    public JiraAnswer Edited(string comment, JsonNode asked)
    {
        var json = Of(comment);
        json["body"] = asked["body"]!.DeepClone();
        json.Remove("visibility");
        if (asked["visibility"] is { } visibility)
        {
            json["visibility"] = visibility.DeepClone();
        }

        return One(comment);
    }

    public JiraAnswer Bytes() => new(200, [.. Picture], Picture.Length, null);

    public static JsonObject Document(string text) => (JsonObject)JsonNode.Parse(
        $$"""{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":{{JsonValue.Create(text).ToJsonString()}}}]}]}""")!;
}
