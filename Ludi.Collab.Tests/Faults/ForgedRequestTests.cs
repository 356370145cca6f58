using System.Net.Http.Headers;
using System.Text;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Accounts;

namespace Ludi.Collab.Tests.Faults;

/// <summary>Every endpoint of the API page, called in every wrong way: always a refusal of the catalogue, and nothing is changed.</summary>
public sealed class ForgedRequestTests(RunningServer running) : IClassFixture<RunningServer>, IAsyncLifetime
{
    /// <summary>Endpoints that are there for people who are not signed in.</summary>
    private static readonly HashSet<string> Open =
    [
        "GET /api/me", "GET /api/demo", "POST /api/demo", "POST /api/accounts", "POST /api/session", "DELETE /api/session",
        "GET /api/invitations/{token}", "GET /api/templates", "POST /api/guests",
    ];

    /// <summary>Bodies that are right, where the caller is what is wrong.</summary>
    private static readonly Dictionary<string, string> Right = new()
    {
        ["PATCH /api/boards/{board}"] = """{"name":"Taken over"}""",
        ["POST /api/boards/{board}/links"] = """{"days":7}""",
        ["POST /api/boards/{board}/jira/seal"] = $$"""{"publicKey":"{{Convert.ToBase64String(new byte[65])}}"}""",
        ["POST /api/boards/{board}/jira/{site}/import"] = """{"issues":["1"],"x":0,"y":0}""",
        ["POST /api/jira/connection"] = """{"returnTo":"/boards/demo-sprint-42"}""",
        ["POST /api/boards"] = """{"name":"Another"}""",
    };

    private readonly List<string> _wrong = [];
    private readonly Caller _ada = new(running.Process.Address);
    private IReadOnlyList<ApiCall> _calls = [];
    private string _before = "";

    public async ValueTask InitializeAsync()
    {
        await _ada.As("/api/demo", new { person = "demo-ada" });
        using var browser = new Browser(running.Process.Address);
        _calls = await ApiCall.All(browser);
        _before = await Everything();
    }

    public async ValueTask DisposeAsync()
    {
        var after = await Everything();
        _ada.Dispose();
        Assert.True(_wrong.Count == 0, string.Join(Environment.NewLine, _wrong));
        Assert.Equal(_before, after);
    }

    [Fact]
    public async Task S8_a_body_that_cannot_be_read_is_refused()
    {
        Assert.InRange(_calls.Count(c => c.TakesJson), 8, int.MaxValue);
        foreach (var call in _calls.Where(c => c.TakesJson))
        {
            var wrongTypes = $"{{{string.Join(',', call.Members.Select(m => $"\"{m}\":{{\"a\":[1]}}"))}}}";
            Assert.NotEmpty(call.Members);
            foreach (var body in new[] { "", "null", "7", "\"text\"", "[1,2]", "{\"a\":", "{]", "\u0000", wrongTypes, new string('[', 10_000) })
            {
                Check(call, body, await _ada.Send(call.Method, call.At(BoardLine.Board, "unknown-id"), Json(body)), o => o.IsRefusal);
            }

            Check(call, "form", await _ada.Send(call.Method, call.At(BoardLine.Board, "unknown-id"), new StringContent("a=b", Encoding.UTF8, "application/x-www-form-urlencoded")), o => o.IsRefusal);
        }
    }

    [Fact]
    public async Task S8_a_body_of_2_MB_is_refused()
    {
        foreach (var call in _calls.Where(c => c.MediaType is not null))
        {
            var body = new StringContent($"\"{new string('x', 2 * 1024 * 1024)}\"", Encoding.UTF8, call.MediaType!);
            Check(call, "2 MB", await _ada.Send(call.Method, call.At(BoardLine.Board, "unknown-id"), body), o => o is { Status: 413, Code: RefusalCode.TooLarge });
        }
    }

    [Fact]
    public async Task S8_a_sealed_body_that_is_not_sealed_is_refused()
    {
        var calls = _calls.Where(c => c.MediaType == "application/octet-stream").ToList();
        Assert.Equal(Enum.GetValues<JiraPurpose>().Length, calls.Count);
        foreach (var call in calls)
        {
            foreach (var bytes in new byte[][] { [], [1], new byte[28], new byte[1000] })
            {
                Check(call, $"{bytes.Length} bytes", await _ada.Send(call.Method, call.At(BoardLine.Board, "unknown-id"), Octets(bytes)), o => o.IsRefusal);
            }
        }
    }

    [Fact]
    public async Task S8_unknown_ids_are_refused()
    {
        foreach (var id in new[] { "unknown-board", "%F0%9F%92%A5", "a%20b'%22%3C", "..%2F..%2Fetc", "%0A%0D", new string('x', 3000) })
        {
            foreach (var call in _calls.Where(c => c.Path.Contains('{', StringComparison.Ordinal)))
            {
                Check(call, id, await _ada.Send(call.Method, call.At(id, id), BodyOf(call)), o => o.IsRefusal);
            }
        }
    }

    [Fact]
    public async Task S8_whatever_changes_something_needs_our_header_and_our_origin()
    {
        foreach (var call in _calls.Where(c => c.Changes))
        {
            var path = call.At(BoardLine.Board, "unknown-id");
            Check(call, "no header", await _ada.Send(call.Method, path, BodyOf(call), ours: false), IsForeign);
            Check(call, "foreign", await _ada.Send(call.Method, path, BodyOf(call), origin: "https://evil.example"), IsForeign);
            Check(call, "null origin", await _ada.Send(call.Method, path, BodyOf(call), origin: "null"), IsForeign);
            Check(call, "lookalike", await _ada.Send(call.Method, path, BodyOf(call), origin: $"{running.Process.Address.GetLeftPart(UriPartial.Authority)}.evil.example"), IsForeign);
        }
    }

    [Fact]
    public async Task S8_P56_nobody_and_strangers_get_nothing()
    {
        using var nobody = new Caller(running.Process.Address);
        foreach (var call in _calls.Where(c => !Open.Contains(c.ToString())))
        {
            Check(call, "signed out", await nobody.Send(call.Method, call.At(BoardLine.Board, "unknown-id"), BodyOf(call)), o => o is { Status: 401, Code: RefusalCode.NotSignedIn });
        }

        using var stranger = await new Caller(running.Process.Address).As("/api/accounts", Founder());
        foreach (var call in _calls.Where(c => c.IsOfABoard))
        {
            Check(call, "stranger", await stranger.Send(call.Method, call.At(BoardLine.Board, "unknown-id"), BodyOf(call)), o => o is { Status: 404, Code: RefusalCode.NotFound });
        }
    }

    private static bool IsForeign(Outcome outcome) => outcome is { Status: 403, Code: RefusalCode.NotAllowed };

    private static object Founder() => new { organisation = "Elsewhere", name = "Olga Other", email = "olga@elsewhere.example", password = "a long password" };

    internal static HttpContent? BodyOf(ApiCall call) => call.MediaType switch
    {
        null => null,
        "application/json" => Json(Right.GetValueOrDefault(call.ToString(), "{}")),
        _ => Octets([1, 2, 3]),
    };

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static ByteArrayContent Octets(byte[] bytes) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };

    private void Check(ApiCall call, string how, Outcome outcome, Func<Outcome, bool> holds)
    {
        if (!holds(outcome))
        {
            _wrong.Add($"{call} ({how[..Math.Min(how.Length, 40)]}): {outcome}");
        }
    }

    /// <summary>What Ada sees of her organisation: who is there, which boards, their names, links and the connection.</summary>
    private async Task<string> Everything()
    {
        string[] pages = ["/api/people", "/api/boards", $"/api/boards/{BoardLine.Board}", $"/api/boards/{BoardLine.Board}/links", "/api/jira/connection", "/api/me"];
        return string.Join('\n', await Task.WhenAll(pages.Select(_ada.Get)));
    }
}
