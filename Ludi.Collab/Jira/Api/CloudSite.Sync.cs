namespace Ludi.Collab.Jira.Api;

/// <content>Webhooks of the app (JIRA.md §16.1).</content>
internal sealed partial class CloudSite
{
    public Task<JiraAnswer> RegisterHooks(ReadOnlyMemory<byte> body, CancellationToken cancellation) =>
        Send(new(person, site, Endpoints.RegisterHooks, Write: true), HttpMethod.Post, V3("webhook"), body, cancellation);

    public Task<JiraAnswer> Hooks(int startAt, CancellationToken cancellation) =>
        Get(new(person, site, Endpoints.Hooks), V3("webhook")?.SetQueryParam("startAt", startAt), cancellation);

    public Task<JiraAnswer> RefreshHooks(ReadOnlyMemory<byte> body, CancellationToken cancellation) =>
        Send(new(person, site, Endpoints.RefreshHooks, Write: true), HttpMethod.Put, V3("webhook", "refresh"), body, cancellation);

    public Task<JiraAnswer> RemoveHooks(ReadOnlyMemory<byte> body, CancellationToken cancellation) => Send(
        new(person, site, Endpoints.RemoveHooks, Write: true, Body: ExpectedBody.JsonOrNone), HttpMethod.Delete, V3("webhook"), body, cancellation);
}
