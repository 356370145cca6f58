using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Payload;
using Ludi.Collab.Tests.Rehearsal;

namespace Ludi.Collab.Tests.Faults;

/// <summary>
/// The product and a rehearsal Jira in processes of their own; every text in that Jira carries a word that
/// stands nowhere else. Ada works with it over HTTP, as the web client does.
/// </summary>
internal sealed class CanarySession : IAsyncDisposable
{
    public const string Word = "qzxcanary";

    private const string Jira = $"/api/boards/{BoardLine.Board}/jira";

    private readonly ECDiffieHellman _own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private readonly HttpClient _provider = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private string _seal = "";
    private byte[] _key = [];

    private CanarySession(ServerProcess rehearsal, ServerProcess product) =>
        (Rehearsal, Product, Ada) = (rehearsal, product, new Accounts.Browser(product.Address));

    /// <summary>Somebody who came by a share link, with a name only.</summary>
    public async Task<Accounts.Browser> NewGuest()
    {
        var link = (await Ada.Post($"/api/boards/{BoardLine.Board}/links", new { days = 7 })).Text("address");
        var guest = new Accounts.Browser(Product.Address);
        Assert.Equal("guest", (await guest.Post("/api/guests", new { token = link["/guest/".Length..], name = "Gus Guest" })).Text("kind"));
        return guest;
    }

    public ServerProcess Rehearsal { get; }

    public ServerProcess Product { get; }

    public Accounts.Browser Ada { get; }

    public static async Task<CanarySession> Start()
    {
        var rehearsal = await ServerProcess.Start(
            "--rehearsal-only", $"--Rehearsal:CanaryPrefix={Word}", "--Rehearsal:Issues=200", "--Rehearsal:RateLimits=false");
        var product = await ServerProcess.Start(
            "--Rehearsal:Enabled=true", $"--Rehearsal:Address={rehearsal.Address.GetLeftPart(UriPartial.Authority)}",
            "--Logging:LogLevel:Default=Debug", "--Logging:LogLevel:Microsoft=Debug", "--Logging:LogLevel:System=Debug", "--Logging:LogLevel:Polly=Debug");
        var session = new CanarySession(rehearsal, product);
        await session.Ada.Post("/api/demo", new { person = "demo-ada" });
        await session.Connect();
        return session;
    }

    /// <summary>Ada has to be on the board: gets the key, finds issues and imports them.</summary>
    public async Task<IReadOnlyList<string>> Import(int amount)
    {
        await GetKey();
        var found = await Ask("search", "search", """{"jql":"project = NW ORDER BY key ASC"}""");
        string[] issues = [.. found["issues"]!.AsArray().Take(amount).Select(i => (string)i!["id"]!)];
        Assert.Contains(Word, found.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        var imported = await Ada.Post($"{Jira}/{RehearsalDriver.FirstSite}/import", new { issues, x = 0, y = 0 });
        Assert.Equal(HttpStatusCode.OK, imported.Status);
        return issues;
    }

    /// <summary>Turns a sticky into an issue of the first project in which Ada may create one.</summary>
    public Task<JsonNode> MakeIssue(string item, string summary) => MakeIssues([(item, summary)]);

    /// <summary>Turns stickies into issues with one call.</summary>
    public async Task<JsonNode> MakeIssues(IReadOnlyList<(string Item, string Summary)> stickies)
    {
        var projects = await Ask("projects", "projects", """{"startAt":0,"forCreating":true}""");
        var project = (string)projects["values"]![0]!["id"]!;
        var types = await Ask("createtypes", "createtypes", $$"""{"project":"{{project}}"}""");
        var type = (string)types["issueTypes"]!.AsArray().First(t => (int?)t!["hierarchyLevel"] == 0)!["id"]!;
        var listed = string.Join(',', stickies.Select(s => $$"""{"item":"{{s.Item}}","summary":"{{s.Summary}}"}"""));
        return await Ask("convert", "convert", $$"""{"project":"{{project}}","type":"{{type}}","stickies":[{{listed}}]}""");
    }

    public async Task GetKey()
    {
        var seal = await Ada.Post($"{Jira}/seal", new { publicKey = Convert.ToBase64String(ClientKey.PointOf(_own)) });
        _seal = seal.Text("seal");
        _key = ClientKey.Unwrap(_own, _seal, new WrappedKey(Convert.FromBase64String(seal.Text("publicKey")), Convert.FromBase64String(seal.Text("wrapped"))));
    }

    /// <summary>A sealed call; answers what was in it, or the refusal's problem.</summary>
    public async Task<JsonNode> Ask(string path, string purpose, string json)
    {
        using var body = new ByteArrayContent(ClientKey.Seal(_key, json, $"{_seal}|request|{purpose}"));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Headers.Add("X-Seal", _seal);
        using var answer = await Ada.Send(HttpMethod.Post, $"{Jira}/{RehearsalDriver.FirstSite}/{path}", body);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var plain = answer.IsSuccessStatusCode ? ClientKey.Open(_key, bytes, $"{_seal}|answer|{purpose}") : bytes;
        return JsonNode.Parse(Encoding.UTF8.GetString(plain))!;
    }

    public async ValueTask DisposeAsync()
    {
        Ada.Dispose();
        _own.Dispose();
        _provider.Dispose();
        await Product.DisposeAsync();
        await Rehearsal.DisposeAsync();
    }

    private async Task Connect()
    {
        var begun = await Ada.Post("/api/jira/connection", new { returnTo = $"/boards/{BoardLine.Board}" });
        var callback = await ConsentForm.Decide(_provider, new Uri(begun.Text("address")), Who.Ada);
        using var returned = await Ada.Send(HttpMethod.Get, callback.PathAndQuery);
        Assert.Contains("jira=connected", returned.Headers.Location!.ToString(), StringComparison.Ordinal);
    }
}
