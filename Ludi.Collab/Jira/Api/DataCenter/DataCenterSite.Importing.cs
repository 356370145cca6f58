using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <content>Choosing issues for an import. What Cloud has an endpoint for and a server has not, a search of no issues tells.</content>
internal sealed partial class DataCenterSite
{
    public Task<JiraAnswer> ProjectStatuses(string project, CancellationToken cancellation) =>
        Copied(Endpoints.ProjectStatuses, ServerPath.Api("project", project, "statuses"), cancellation);

    /// <summary>A server lists favourite filters only.</summary>
    public Task<JiraAnswer> MyFilters(CancellationToken cancellation) =>
        Copied(Endpoints.MyFilters, ServerPath.Api("filter", "favourite"), cancellation);

    public async Task<JiraAnswer> ParseJql(string jql, CancellationToken cancellation)
    {
        using var answer = await Nothing(Endpoints.JqlParse, jql, cancellation);
        if (answer.Refusal is { } refusal && (refusal.Code is not RefusalCode.JiraRefused || answer.Status is not 400))
        {
            return new JiraAnswer(answer.Status, [], 0, refusal);
        }

        using var document = Json.Parse(answer.Utf8);
        return Answers.Own(200, writer => JqlJudgement.Write(document?.RootElement ?? default, writer));
    }

    public Task<JiraAnswer> JqlNames(CancellationToken cancellation) =>
        _line.Get(_line.Call(Endpoints.JqlNames), ServerPath.Api("jql", "autocompletedata"), cancellation);

    public async Task<JiraAnswer> JqlValues(string field, string typed, CancellationToken cancellation)
    {
        if (field == "labels")
        {
            var labels = await _line.Get(
                _line.Call(Endpoints.LabelSuggestions), new ServerPath(["rest", "api", "1.0", "labels", "suggest"], new { query = typed }), cancellation);
            if (labels.Refusal is not { Code: RefusalCode.JiraRefused or RefusalCode.JiraNonsense })
            {
                return labels.Translate(JqlJudgement.Labels);
            }

            labels.Dispose();
        }

        return await _line.Get(
            _line.Call(Endpoints.JqlValues), ServerPath.Api("jql", "autocompletedata", "suggestions").With(new { fieldName = field, fieldValue = typed }), cancellation);
    }

    public async Task<JiraAnswer> Count(string jql, CancellationToken cancellation) => (await Nothing(Endpoints.Count, jql, cancellation)).Translate((page, writer) =>
    {
        writer.WriteStartObject();
        writer.Raw("count"u8, page.Member("total") ?? throw new JsonException("A search that does not count."));
        writer.WriteEndObject();
    });

    private Task<JiraAnswer> Nothing(string endpoint, string jql, CancellationToken cancellation) => _line.Send(
        _line.Call(endpoint), HttpMethod.Post, ServerPath.Api("search"), ServerBodies.Search(jql, 0, 0, ["id"]), cancellation);
}
