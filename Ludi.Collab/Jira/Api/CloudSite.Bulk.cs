namespace Ludi.Collab.Jira.Api;

/// <content>Jira's own bulk changes (JIRA.md §14).</content>
internal sealed partial class CloudSite
{
    public Task<JiraAnswer> Permissions(string permissions, CancellationToken cancellation) =>
        Get(new(person, site, Endpoints.Permissions), V3("mypermissions")?.SetQueryParam("permissions", permissions), cancellation);

    public Task<JiraAnswer> BulkEdit(ReadOnlyMemory<byte> body, CancellationToken cancellation) =>
        Send(new(person, site, Endpoints.BulkEdit, Write: true), HttpMethod.Post, V3("bulk", "issues", "fields"), body, cancellation);

    public Task<JiraAnswer> BulkTransition(ReadOnlyMemory<byte> body, CancellationToken cancellation) =>
        Send(new(person, site, Endpoints.BulkTransition, Write: true), HttpMethod.Post, V3("bulk", "issues", "transition"), body, cancellation);

    public Task<JiraAnswer> BulkTask(string task, CancellationToken cancellation) =>
        Get(new(person, site, Endpoints.BulkTask), V3("bulk", "queue", task), cancellation);
}
