using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Payload.Fields;

/// <summary>The fields of a site that boards look for by their kind, since their ids differ from site to site.</summary>
/// <param name="Sprint">Sprint fields.</param>
/// <param name="Estimates">Story point estimates of team-managed projects.</param>
/// <param name="StoryPoints">Number fields called "Story Points", of company-managed projects.</param>
internal sealed record FieldCatalogue(IReadOnlyList<string> Sprint, IReadOnlyList<string> Estimates, IReadOnlyList<string> StoryPoints)
{
    private const int MaxOfAKind = 8;

    /// <summary>A site of which nothing is known.</summary>
    public static FieldCatalogue Empty { get; } = new([], [], []);

    /// <summary>Reads Jira's list of fields; null where it is not one.</summary>
    public static FieldCatalogue? Of(ReadOnlyMemory<byte> answer)
    {
        using var document = Json.Parse(answer);
        if (document is not { RootElement.ValueKind: System.Text.Json.JsonValueKind.Array })
        {
            return null;
        }

        List<string> sprint = [], estimates = [], points = [];
        foreach (var field in document.RootElement.EnumerateArray())
        {
            var kind = field.Member("schema")?.Text("custom");
            var list = kind switch
            {
                "com.pyxis.greenhopper.jira:gh-sprint" => sprint,
                "com.pyxis.greenhopper.jira:jsw-story-points" => estimates,
                "com.atlassian.jira.plugin.system.customfieldtypes:float" when IsStoryPoints(field) => points,
                _ => null,
            };
            if (list is { Count: < MaxOfAKind } && field.Text("id") is { } id)
            {
                list.Add(id);
            }
        }

        return new FieldCatalogue(sprint, estimates, points);
    }

    private static bool IsStoryPoints(System.Text.Json.JsonElement field) =>
        IsNamed(field.Member("untranslatedName")) || IsNamed(field.Member("name"));

    // Compared where it stands: a string made of a field's name would lie in memory until it is collected (P63).
    private static bool IsNamed(System.Text.Json.JsonElement? name) =>
        name is { ValueKind: System.Text.Json.JsonValueKind.String } text && text.ValueEquals("Story Points"u8);
}
