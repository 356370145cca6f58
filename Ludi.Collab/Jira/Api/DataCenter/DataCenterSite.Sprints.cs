namespace Ludi.Collab.Jira.Api.DataCenter;

/// <content>Moving issues into a sprint and out of all, at most 50 at once (JIRA.md §15).</content>
internal sealed partial class DataCenterSite
{
    public Task<JiraAnswer> MoveToSprint(string sprint, IReadOnlyList<string> issues, CancellationToken cancellation) => _line.Send(
        _line.Call(Endpoints.MoveToSprint, write: true, body: ExpectedBody.JsonOrNone), HttpMethod.Post, ServerPath.Agile("sprint", sprint, "issue"), ServerBodies.Moved(issues), cancellation);

    public Task<JiraAnswer> MoveToBacklog(IReadOnlyList<string> issues, CancellationToken cancellation) => _line.Send(
        _line.Call(Endpoints.MoveToBacklog, write: true, body: ExpectedBody.JsonOrNone), HttpMethod.Post, ServerPath.Agile("backlog", "issue"), ServerBodies.Moved(issues), cancellation);
}
