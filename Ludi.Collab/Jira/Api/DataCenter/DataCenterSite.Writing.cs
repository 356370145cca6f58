using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <content>Edits, transitions, creations: each sent once.</content>
internal sealed partial class DataCenterSite
{
    // Everything but what may be long and stands elsewhere.
    private const string Edited = "*all,-comment,-worklog,-attachment";

    /// <summary>A server answers an edit with nothing, so the issue is read afterwards; if that fails, the edit was done all the same.</summary>
    public Task<JiraAnswer> Edit(string issue, ReadOnlyMemory<byte> body, CancellationToken cancellation) => Before(async known =>
    {
        var edited = await Written(
            _line.Call(Endpoints.Edit, write: true, issue, ExpectedBody.JsonOrNone), HttpMethod.Put, ServerPath.Api("issue", issue), body, known, cancellation);
        if (edited.Refusal is not null)
        {
            return edited;
        }

        var now = await Issue(issue, Edited, known, cancellation);
        if (now.Refusal is null)
        {
            edited.Dispose();
            return now;
        }

        now.Dispose();
        return edited;
    }, cancellation);

    public Task<JiraAnswer> Transition(string issue, ReadOnlyMemory<byte> body, CancellationToken cancellation) => Before(
        known => Written(
            _line.Call(Endpoints.Transition, write: true, issue, ExpectedBody.JsonOrNone), HttpMethod.Post, ServerPath.Api("issue", issue, "transitions"), body, known, cancellation),
        cancellation);

    public Task<JiraAnswer> Create(ReadOnlyMemory<byte> body, CancellationToken cancellation) => Before(async known =>
    {
        using var document = Json.Parse(body);
        if (document?.RootElement.Member("issueUpdates") is not { ValueKind: JsonValueKind.Array } issues)
        {
            return Answers.Refused(RefusalCode.Invalid, "This is nothing that can be created.");
        }

        var (parents, refused) = await ParentsOf(issues.EnumerateArray(), known, cancellation);
        using var found = parents;
        if (refused is not null)
        {
            return refused;
        }

        var copy = new ServerCopy(known, parents);
        using var bytes = Bytes(body.Length, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("issueUpdates"u8);
            foreach (var issue in issues.EnumerateArray())
            {
                copy.Body(issue, IsSubtask(issue, known), writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
        return await _line.Send(_line.Call(Endpoints.Create, write: true), HttpMethod.Post, ServerPath.Api("issue", "bulk"), bytes.Memory, cancellation);
    }, cancellation);

    private async Task<JiraAnswer> Written(
        SiteCall call, HttpMethod method, ServerPath path, ReadOnlyMemory<byte> body, ServerFields known, CancellationToken cancellation)
    {
        using var document = Json.Parse(body);
        if (document is not { RootElement: { ValueKind: JsonValueKind.Object } root })
        {
            return Answers.Refused(RefusalCode.Invalid, "This is nothing that can be written.");
        }

        var (parents, refused) = await ParentsOf([root], known, cancellation);
        using var found = parents;
        if (refused is not null)
        {
            return refused;
        }

        using var bytes = Bytes(body.Length, writer => new ServerCopy(known, parents).Body(root, own: false, writer));
        return await _line.Send(call, method, path, bytes.Memory, cancellation);
    }

    // An epic link wants a key; boards know issues by number. One that cannot be found must not become "no epic".
    private async Task<(Keyed Parents, JiraAnswer? Refused)> ParentsOf(IEnumerable<JsonElement> bodies, ServerFields known, CancellationToken cancellation)
    {
        List<string> wanted = known.EpicLink is null ? [] :
        [
            .. bodies.Where(b => !IsSubtask(b, known)).Select(ServerCopy.ParentOf).OfType<JsonElement>()
                .Where(p => p.Member("key") is null).Select(p => p.IdText("id")).OfType<string>(),
        ];
        var parents = await Keyed.Issues(_line, wanted, cancellation);
        return (parents, parents.Refusal is { } refusal ? new JiraAnswer(0, [], 0, NotBegun(refusal))
            : wanted.TrueForAll(id => parents.ById(id) is not null) ? null
            : Answers.Refused(RefusalCode.JiraRefused, "The parent is not there, or you may not see it."));
    }

    private async Task<JiraAnswer> Before(Func<ServerFields, Task<JiraAnswer>> write, CancellationToken cancellation)
    {
        var (known, refused) = await _knowledge.Fields(cancellation);
        using var unread = refused;
        return known is not null ? await write(known) : new JiraAnswer(0, [], 0, NotBegun(unread!.Refusal!));
    }

    private static bool IsSubtask(JsonElement body, ServerFields known) =>
        body.Member("fields")?.Member("issuetype")?.IdText("id") is { } type && known.Subtasks.Contains(type);

    // Nothing was written: whoever asks whether something was must not be told that it is unclear.
    private static Refusal NotBegun(Refusal refusal) => refusal.Code is RefusalCode.JiraUnreachable or RefusalCode.JiraSlow or RefusalCode.JiraNonsense
        ? Refusals.Of(RefusalCode.JiraWait, "Jira did not answer before the change was begun. Nothing was written; try again.")
        : refusal;

    private static WipedBytes Bytes(int length, Action<Utf8JsonWriter> write)
    {
        var bytes = new WipedBytes(length + 256);
        try
        {
            using var writer = new Utf8JsonWriter(bytes, Answers.Writing);
            write(writer);
            writer.Flush();
            return bytes;
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }
}
