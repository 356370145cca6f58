using System.Diagnostics.CodeAnalysis;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <content>Webhooks: a server takes them of its administrator only, never of an app on behalf of a person. SPEC: A117.</content>
[SuppressMessage("Performance", "CA1822", Justification = "They are the port's.")]
internal sealed partial class DataCenterSite
{
    public Task<JiraAnswer> RegisterHooks(ReadOnlyMemory<byte> body, CancellationToken cancellation) => NoHooks();

    public Task<JiraAnswer> Hooks(int startAt, CancellationToken cancellation) => NoHooks();

    public Task<JiraAnswer> RefreshHooks(ReadOnlyMemory<byte> body, CancellationToken cancellation) => NoHooks();

    public Task<JiraAnswer> RemoveHooks(ReadOnlyMemory<byte> body, CancellationToken cancellation) => NoHooks();

    private static Task<JiraAnswer> NoHooks() =>
        Task.FromResult(Answers.Refused(RefusalCode.Invalid, "Data Center takes webhooks of its administrator only."));
}
