using System.Text.Json;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>
/// A Jira Data Center site as one person sees it: REST v2 and Agile 1.0, translated both ways, so that nobody behind
/// the port knows the dialect; only rich text stays wiki markup, which its schema says (JIRA.md §19). SPEC: A100–A127.
/// </summary>
internal sealed partial class DataCenterSite : IJiraSite
{
    private const int Page = 50;
    private const int MetadataPage = 200;

    private readonly ServerLine _line;
    private readonly ServerKnowledge _knowledge;
    private readonly ServerMemory _memory;
    private readonly Shelf _shelf;

    public DataCenterSite(ServerLine line, ServerMemory memory, Shelf shelf)
    {
        (_line, _memory, _shelf) = (line, memory, shelf);
        _knowledge = new ServerKnowledge(line, memory);
    }

    public Task<JiraAnswer> Myself(CancellationToken cancellation) => Copied(Endpoints.Myself, ServerPath.Api("myself"), cancellation);

    public async Task<JiraAnswer> EditMetadata(string issue, CancellationToken cancellation) => await Described(
        _line.Call(Endpoints.EditMetadata, issue: issue), ServerPath.Api("issue", issue, "editmeta"), (fields, answer, writer) => fields.EditMetadata(answer, writer), cancellation);

    public Task<JiraAnswer> Transitions(string issue, CancellationToken cancellation) => Copied(
        Endpoints.Transitions, ServerPath.Api("issue", issue, "transitions").With(new { expand = "transitions.fields" }), cancellation, issue);

    public async Task<JiraAnswer> CreateTypes(string project, int startAt, CancellationToken cancellation)
    {
        var path = ServerPath.Api("issue", "createmeta", project, "issuetypes").With(new { startAt, maxResults = MetadataPage });
        return await Known(async known =>
        {
            var copy = await CopyFor(known, cancellation);
            return (await _line.Get(_line.Call(Endpoints.CreateTypes), path, cancellation)).Translate(
                (answer, writer) => Pages.Write(answer, "issueTypes"u8, startAt, writer, type => copy.Value(type, writer)));
        }, cancellation);
    }

    public Task<JiraAnswer> CreateFields(string project, string issueType, int startAt, CancellationToken cancellation) => Described(
        _line.Call(Endpoints.CreateFields),
        ServerPath.Api("issue", "createmeta", project, "issuetypes", issueType).With(new { startAt, maxResults = MetadataPage }),
        (fields, answer, writer) => fields.CreateFields(answer, startAt, writer),
        cancellation);

    public Task<JiraAnswer> Fields(CancellationToken cancellation) => Described(
        _line.Call(Endpoints.Fields), ServerPath.Api("field"), (fields, answer, writer) => fields.All(answer, writer), cancellation);

    public Task<JiraAnswer> AgileBoards(string project, CancellationToken cancellation) => Copied(
        Endpoints.AgileBoards, ServerPath.Agile("board").With(new { projectKeyOrId = project, maxResults = Page }), cancellation);

    public Task<JiraAnswer> AgileConfiguration(string board, CancellationToken cancellation) =>
        Copied(Endpoints.AgileConfiguration, ServerPath.Agile("board", board, "configuration"), cancellation);

    /// <summary>A read whose answer is Cloud's but for people, types and schemas.</summary>
    private Task<JiraAnswer> Copied(string endpoint, ServerPath path, CancellationToken cancellation, string? issue = null) => Known(async known =>
    {
        var copy = await CopyFor(known, cancellation);
        return (await _line.Get(_line.Call(endpoint, issue: issue), path, cancellation)).Translate(copy.Value);
    }, cancellation);

    /// <summary>A read whose answer describes fields.</summary>
    private Task<JiraAnswer> Described(SiteCall call, ServerPath path, Action<FieldCopy, JsonElement, Utf8JsonWriter> write, CancellationToken cancellation) => Known(async known =>
    {
        var fields = new FieldCopy(await CopyFor(known, cancellation), known);
        return (await _line.Get(call, path, cancellation)).Translate((answer, writer) => write(fields, answer, writer));
    }, cancellation);

    /// <summary>Does what needs to know the server's fields; where those cannot be read, that is the answer.</summary>
    private async Task<JiraAnswer> Known(Func<ServerFields, Task<JiraAnswer>> call, CancellationToken cancellation)
    {
        var (known, refused) = await _knowledge.Fields(cancellation);
        return known is null ? refused! : await call(known);
    }

    private async ValueTask<CloudCopy> CopyFor(ServerFields known, CancellationToken cancellation) => new(known, await _line.Base(cancellation) ?? "");
}
