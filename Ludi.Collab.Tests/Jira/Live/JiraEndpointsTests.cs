using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Payload;
using Ludi.Collab.Tests.Rehearsal;

namespace Ludi.Collab.Tests.Jira.Live;

public sealed class JiraEndpointsTests : IAsyncLifetime
{
    private static readonly string[] Paths =
    [
        "projects", "search", "createtypes", "createfields", "convert", "issues/1/editmeta", "issues/1/transitions", "issues/1/assignable", "issues/1/edit", "issues/1/transition",
        "issues/1/details", "issues/1/comments", "issues/1/addcomment", "issues/1/editcomment",
    ];

    private BoardHouse _house = null!;
    private JiraHttp _http = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await BoardHouse.Open(60);
        await _house.Board("board");
        _http = await JiraHttp.Start(_house);
    }

    public async ValueTask DisposeAsync()
    {
        await _http.DisposeAsync();
        await _house.DisposeAsync();
    }

    [Theory]
    [InlineData("", 401, "NotSignedIn")]
    [InlineData("stranger", 404, "NotFound")]
    [InlineData("guest", 403, "GuestsWatchJira")]
    [InlineData("elsewhere", 409, "NotOnABoard")]
    [InlineData("unconnected", 403, "JiraNotConnected")]
    public async Task X1_X2_X3_P56_P57_P58_every_address_refuses_whoever_may_not_and_Jira_hears_nothing(string caller, int status, string code)
    {
        await _house.Join("board", "unconnected");
        foreach (var path in Paths)
        {
            Assert.Equal((status, code), await Outcome($"board/jira/{RehearsalDriver.FirstSite}/{path}", caller));
        }

        Assert.Equal((status, code), await Outcome($"board/jira/{RehearsalDriver.FirstSite}/import", caller, new { issues = new[] { "1" }, x = 0, y = 0 }));
        Assert.Equal((status, code), await Outcome("board/jira/seal", caller, new { publicKey = new byte[65] }));
        Assert.Equal((status, code), await Outcome("board/jira/refresh", caller));
        Assert.Equal(0, (int)(await _house.Jira.Get("/audit")).Json["count"]!);
    }

    [Theory]
    [InlineData("", 401)]
    [InlineData("stranger", 404)]
    [InlineData("elsewhere", 409)]
    [InlineData("guest", 409)]
    [InlineData("unconnected", 204)]
    public async Task X51_P53_P56_what_is_held_is_given_to_people_on_the_board_only_and_Jira_hears_nothing(string caller, int status)
    {
        await _house.Join("board", "unconnected");
        foreach (var path in new[] { "issues/1/details", "pictures/issuetype/10318" })
        {
            Assert.Equal(status, await _http.Get($"board/jira/{RehearsalDriver.FirstSite}/{path}", caller));
        }

        Assert.Equal(0, (int)(await _house.Jira.Get("/audit")).Json["count"]!);
    }

    [Fact]
    public async Task X51_nobody_names_another_place_for_a_picture_or_an_issue()
    {
        await Come();
        foreach (var path in new[] { "issues/NW-1/details", "pictures/issuetype/..%2F..%2Fmyself", "pictures/user/1", "pictures/issuetype/http:" })
        {
            Assert.Equal(400, await _http.Get($"board/jira/{RehearsalDriver.FirstSite}/{path}", "ada"));
        }
    }

    [Fact]
    public async Task X4_X5_what_is_wrong_or_too_large_is_refused()
    {
        await Come();
        var site = $"board/jira/{RehearsalDriver.FirstSite}";
        Assert.Equal((409, "SealGone"), await Outcome($"{site}/search", "ada"));
        Assert.Equal((400, "Invalid"), await Outcome($"{site}/issues/NW-1/editmeta", "ada"));
        Assert.Equal((400, "Invalid"), await Outcome("board/jira/seal", "ada", new { publicKey = new byte[65] }));
        Assert.Equal((400, "Invalid"), await Outcome("board/jira/seal", "ada", new { publicKey = new byte[3] }));
        Assert.Equal((400, "Invalid"), await Outcome($"{site}/import", "ada", new { issues = new[] { "NW-1" }, x = 0, y = 0 }));
        Assert.Equal((400, "Invalid"), await Outcome($"{site}/import", "ada", new { issues = Enumerable.Range(1, 1001).Select(i => $"{i}"), x = 0, y = 0 }));
        var large = await _http.Post($"{site}/search", "ada", new byte[256 * 1024 + 1]);
        Assert.Equal((413, "TooLarge"), (large.Status, large.Code));
    }

    [Fact]
    public async Task X7_P15_P23_with_the_key_a_client_searches_and_imports()
    {
        await Come();
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var opened = await Json((await _http.Post("board/jira/seal", "ada", json: new { publicKey = ClientKey.PointOf(own) })).Response);
        var seal = (string)opened["seal"]!;
        var key = ClientKey.Unwrap(own, seal, new WrappedKey(Convert.FromBase64String((string)opened["publicKey"]!), Convert.FromBase64String((string)opened["wrapped"]!)));

        var site = $"board/jira/{RehearsalDriver.FirstSite}";
        var asked = ClientKey.Seal(key, """{"jql":"project = NW ORDER BY key"}""", $"{seal}|request|search");
        var (status, _, response) = await _http.Post($"{site}/search", "ada", asked, seal);
        Assert.Equal((200, seal), (status, response.Headers.GetValues("X-Seal").Single()));
        var page = JsonNode.Parse(ClientKey.Open(key, await response.Content.ReadAsByteArrayAsync(), $"{seal}|answer|search"))!;
        var issue = (string)page["issues"]![0]!["id"]!;

        var import = await Json((await _http.Post($"{site}/import", "ada", json: new { issues = new[] { issue }, x = 10, y = 20 })).Response);
        Assert.Equal(issue, (string)import["added"]![0]!["issue"]!);
        Assert.Equal(1, (int)(await Json((await _http.Post("board/jira/refresh", "ada")).Response))["issues"]!);

        var nonsense = ClientKey.Seal(key, """{"jql":"nonsense ="}""", $"{seal}|request|search");
        var refused = await _http.Post($"{site}/search", "ada", nonsense, seal);
        Assert.Equal((422, "JiraRefused"), (refused.Status, refused.Code));
        var words = ClientKey.Open(key, Convert.FromBase64String((string)(await Json(refused.Response))["jira"]!), $"{seal}|answer|error");
        Assert.Contains("JQL", Encoding.UTF8.GetString(words), StringComparison.Ordinal);
    }

    private async Task Come()
    {
        await _house.Connect("ada", Who.Ada);
        await _house.Join("board", "ada");
    }

    private async Task<(int Status, string? Code)> Outcome(string path, string caller, object? json = null)
    {
        var (status, code, _) = await _http.Post(path, caller, json: json);
        return (status, code);
    }

    private static async Task<JsonNode> Json(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
}
