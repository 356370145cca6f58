using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>
/// What has to be known of a server to speak for it: which fields hold sprints and epic links, which issue types are
/// epics or sub-tasks. Ids only, none of a customer's words.
/// </summary>
/// <param name="EpicLink">The field in which an issue names its epic by key, null: the server has none.</param>
internal sealed record ServerFields(IReadOnlySet<string> Sprints, string? EpicLink, IReadOnlySet<string> Epics, IReadOnlySet<string> Subtasks)
{
    private const string Agile = "com.pyxis.greenhopper.jira:";

    /// <summary>A server of which nothing is known.</summary>
    public static ServerFields None { get; } = new(new HashSet<string>(), null, new HashSet<string>(), new HashSet<string>());

    /// <summary>Reads a server's bare lists of fields and of issue types.</summary>
    public static ServerFields Of(JsonElement fields, JsonElement types)
    {
        var (sprints, epics, subtasks) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        string? link = null;
        foreach (var field in List(fields))
        {
            switch (field.Member("schema")?.Text("custom"))
            {
                case Agile + "gh-sprint" when field.Text("id") is { } id:
                    sprints.Add(id);
                    break;
                case Agile + "gh-epic-link":
                    link ??= field.Text("id");
                    break;
            }
        }

        foreach (var type in List(types))
        {
            if (type.IdText("id") is { } id && (IsSubtask(type) || IsEpic(type)))
            {
                (IsSubtask(type) ? subtasks : epics).Add(id);
            }
        }

        return new ServerFields(sprints, link, epics, subtasks);
    }

    /// <summary>The field ids to ask the server for, where Cloud would be asked for these.</summary>
    public IReadOnlyList<string> Asked(IReadOnlyList<string> fields) =>
        EpicLink is { } link && fields.Contains("parent") ? [.. fields.Append(link).Distinct()] : fields;

    /// <summary>Cloud's level of an issue type: sub-tasks −1, epics 1, all others 0.</summary>
    public int LevelOf(JsonElement type) =>
        IsSubtask(type) ? -1 : IsEpic(type) || (type.IdText("id") is { } id && Epics.Contains(id)) ? 1 : 0;

    private static bool IsSubtask(JsonElement type) => type.Member("subtask") is { ValueKind: JsonValueKind.True };

    // No answer of a server says which type is the epic's; it is made with this name, and its link looks for it by that.
    private static bool IsEpic(JsonElement type) => type.Member("name") is { ValueKind: JsonValueKind.String } name && name.ValueEquals("Epic"u8);

    private static JsonElement.ArrayEnumerator List(JsonElement element) => element.ValueKind is JsonValueKind.Array ? element.EnumerateArray() : default;
}
