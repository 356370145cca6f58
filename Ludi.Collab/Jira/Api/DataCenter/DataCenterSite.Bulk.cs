using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <content>
/// A server has no bulk changes of its own to be called: nobody has the right to them, so that the product's own queue
/// does it, issue by issue. SPEC: A116.
/// </content>
internal sealed partial class DataCenterSite
{
    private const string BulkChange = "BULK_CHANGE";

    public async Task<JiraAnswer> Permissions(string permissions, CancellationToken cancellation)
    {
        var asked = permissions.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return asked is [BulkChange]
            ? Answers.Own(200, writer => GlobalPermissions.Write(default, asked, writer))
            : (await _line.Get(_line.Call(Endpoints.Permissions), ServerPath.Api("mypermissions"), cancellation))
                .Translate((answer, writer) => GlobalPermissions.Write(answer, asked, writer));
    }

    public Task<JiraAnswer> BulkEdit(ReadOnlyMemory<byte> body, CancellationToken cancellation) => NoBulk();

    public Task<JiraAnswer> BulkTransition(ReadOnlyMemory<byte> body, CancellationToken cancellation) => NoBulk();

    public Task<JiraAnswer> BulkTask(string task, CancellationToken cancellation) => NoBulk();

    private static Task<JiraAnswer> NoBulk() =>
        Task.FromResult(Answers.Refused(RefusalCode.JiraRefused, "Jira Data Center changes issues one by one."));
}
