using System.Runtime.InteropServices;
using System.Text.Json;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Choosing;

/// <summary>
/// Teams for a field. Jira gives no list of teams to applications like this one, so they are those that the issues
/// of the project have, of the hundred that changed last. SPEC: X34.
/// </summary>
internal static class TeamChoices
{
    private const int Page = 100;
    private const string Custom = "customfield_";

    private static readonly Shape Team = Shape.Of("id", "name", "title");

    /// <summary>{project, field} → teams, each once.</summary>
    public static async Task<Refusal?> Teams(SealedCall call)
    {
        if (CreateMetadata.ProjectOf(call) is not { } project || call.Request.Text("field") is not { } field
            || !field.StartsWith(Custom, StringComparison.Ordinal) || !IssueSlice.IsId(field[Custom.Length..]))
        {
            return Refusals.Of(RefusalCode.Invalid);
        }

        var jql = $"project = \"{project}\" AND cf[{field[Custom.Length..]}] IS NOT EMPTY ORDER BY updated DESC";
        using var answer = await call.Remote.Search(new IssueSearch(jql, null, Page, [field], [], []), CancellationToken.None);
        using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
        if (document is null)
        {
            return call.Refuse(answer);
        }

        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartArray();
        var teams = document.RootElement.Elements("issues").Select(i => i.Member("fields")?.Member(field)).OfType<JsonElement>();
        foreach (var team in teams.Where(t => t.IdText("id") is not null).DistinctBy(t => t.IdText("id")))
        {
            Pruning.Copy(JsonMarshal.GetRawUtf8Value(team), Team, writer);
        }

        writer.WriteEndArray();
        return null;
    }
}
