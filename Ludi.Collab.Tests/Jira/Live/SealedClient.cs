using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Payload;
using Ludi.Collab.Tests.Rehearsal;

namespace Ludi.Collab.Tests.Jira.Live;

/// <summary>A person's client on a live board: holds the key, opens what comes, seals what it asks.</summary>
internal sealed class SealedClient(BoardHouse house, string board, string person, string site = RehearsalDriver.FirstSite) : IDisposable
{
    private readonly ECDiffieHellman _own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private byte[] _key = [];

    public string Seal { get; private set; } = "";

    public async Task GetKey()
    {
        var reply = await house.JiraOf(board).OpenSeal(person, ClientKey.PointOf(_own));
        (Seal, _key) = (reply.Seal!, ClientKey.Unwrap(_own, reply.Seal!, reply.Key!));
    }

    public async Task<JsonNode> Card(string issue)
    {
        var page = await house.Grains.GetGrain<IBoardIssuesGrain>(board).Issues(BoardRole.Member, new IssuesQuery(null, 0, null));
        var entry = page.Issues.Single(i => i.Issue == issue);
        return Open(entry.Sealed!, $"{Seal}|{entry.Site}|{entry.Issue}");
    }

    public async Task<(RefusalCode? Refusal, JsonNode? Json)> Ask(JiraPurpose purpose, string json, string? issue = null)
    {
        var name = purpose.ToString().ToLowerInvariant();
        var body = ClientKey.Seal(_key, json, $"{Seal}|request|{name}");
        var reply = await house.JiraOf(board).Ask(new BoardCall(person, site, purpose, issue, Seal, body));
        return (reply.Refusal?.Code, reply switch
        {
            { Answer: { } answer } => Open(answer, $"{Seal}|answer|{name}"),
            { Words: { } words } => Open(words, $"{Seal}|answer|error"),
            _ => null,
        });
    }

    public void Dispose() => _own.Dispose();

    private JsonNode Open(byte[] bytes, string associated) => JsonNode.Parse(Encoding.UTF8.GetString(ClientKey.Open(_key, bytes, associated)))!;
}
