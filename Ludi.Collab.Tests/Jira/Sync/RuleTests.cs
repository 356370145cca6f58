using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ludi.Collab.Jira.Api.Rates;
using Ludi.Collab.Jira.Sync;
using Ludi.Collab.Jira.Sync.Deliveries;
using Ludi.Collab.Jira.Sync.Polling;
using Microsoft.Extensions.Time.Testing;

namespace Ludi.Collab.Tests.Jira.Sync;

public sealed class RuleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 5)]
    [InlineData(29, 5)]
    [InlineData(60, 10)]
    [InlineData(120, 20)]
    [InlineData(200, 40)]
    [InlineData(3600, 60)]
    public void Y8_asking_slows_down_while_nobody_acts(int idle, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), PollPace.Every(TimeSpan.FromSeconds(idle), told: false, tight: false));

    [Fact]
    public void Y9_asking_keeps_to_its_share_of_the_quota()
    {
        Assert.False(PollPace.IsTight(null, 6_499, 10));
        Assert.True(PollPace.IsTight(null, 6_500, 10));
        Assert.True(PollPace.IsTight(new SiteQuota(20_000, 15_000, false, Noon), 2_000, 10));
        Assert.True(PollPace.IsTight(new SiteQuota(65_000, 100, true, Noon), 0, 10));
        Assert.False(PollPace.IsTight(new SiteQuota(350, 10, true, Noon), 100, 10));
        Assert.Equal(TimeSpan.FromSeconds(60), PollPace.Every(TimeSpan.Zero, told: false, tight: true));
    }

    [Fact]
    public void Y5_a_board_counts_for_thirty_seconds_and_leaves_with_its_last_person()
    {
        var time = new FakeTimeProvider(Noon);
        var boards = new LiveBoards(time);
        boards.Report(Report("one", "ada", "1"));
        boards.Report(Report("two", "ben", "2"));
        boards.Report(Report("two", "ben", "2") with { People = [] });
        Assert.Equal(["one"], boards.Now.Select(b => b.Board));
        time.Advance(TimeSpan.FromSeconds(31));
        Assert.Empty(boards.Now);
    }

    [Fact]
    public void Y7_one_asks_for_all_where_one_can_and_they_take_turns()
    {
        BoardReport[] same = [.. Enumerable.Range(0, 10).Select(n => Report($"board-{n}", $"person-{n}", "1", "2"))];
        Assert.Equal(["person-0"], LiveBoards.Cover(same, 0).Select(a => a.Person));
        Assert.Equal(["person-3"], LiveBoards.Cover(same, 3).Select(a => a.Person));

        var two = LiveBoards.Cover([Report("a", "ada", "1", "2"), Report("b", "ben", "2", "3"), Report("c", "cem", "2")], 2);
        Assert.Equal(["ada", "ben"], two.Select(a => a.Person).Order());
        Assert.Equal(["1", "2", "3"], two.SelectMany(a => a.Projects).Order());
    }

    [Fact]
    public void Y25_a_token_counts_under_the_old_and_the_new_secret_in_its_time_and_only_as_HS256()
    {
        var now = Noon.ToUnixTimeSeconds();
        bool Holds(string token, params string[] secrets) => AppProof.Holds("Bearer " + token, secrets, Noon);
        Assert.True(Holds(Token("new", $$"""{"exp":{{now + 100}}}"""), "new", "old"));
        Assert.True(Holds(Token("old", $$"""{"exp":{{now + 100}}}"""), "new", "old"));
        Assert.True(Holds(Token("new", $$"""{"exp":{{now - 59}},"nbf":{{now + 59}}}"""), "new"));
        Assert.False(Holds(Token("new", $$"""{"exp":{{now - 61}}}"""), "new"));
        Assert.False(Holds(Token("new", $$"""{"exp":{{now + 900}},"nbf":{{now + 61}}}"""), "new"));
        Assert.False(Holds(Token("new", "{}"), "new"));
        Assert.False(Holds(Token("else", $$"""{"exp":{{now + 100}}}"""), "new"));
        Assert.False(Holds(Token("", $$"""{"exp":{{now + 100}}}"""), ""));
        Assert.False(Holds(Token("new", $$"""{"exp":{{now + 100}}}""", """{"alg":"none"}"""), "new"));
        Assert.False(Holds(Token("new", $$"""{"exp":{{now + 100}}}""", """{"alg":"HS512"}"""), "new"));
        Assert.False(Holds("a.b", "new"));
        Assert.False(Holds("!.!.!", "new"));
    }

    [Theory]
    [InlineData("sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9", true)]
    [InlineData("sha256=A4771C39FBE90F317C7824E83DDEF3CAAE9CB3D976C214ACE1F2937E133263C9", true)]
    [InlineData("sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c8", false)]
    [InlineData("sha1=a4771c39fbe90f317c7824e83ddef3caae9cb3d9", false)]
    [InlineData("sha256=zz", false)]
    [InlineData("", false)]
    public void Y26_the_raw_body_is_proved_by_the_vector_of_the_documentation(string header, bool holds)
    {
        using var proof = new BodyProof(header, "It's a Secret to Everybody"u8.ToArray());
        proof.Add("Hello "u8);
        proof.Add("World!"u8);
        Assert.Equal(holds, proof.Holds());
    }

    [Fact]
    public void Y27_numbers_and_moments_are_kept_however_the_body_is_cut()
    {
        const string Body = """{"timestamp":1,"webhookEvent":"jira:issue_updated","user":{"id":"7"},"issue":{"id":"10231","self":"https://a.example/rest/api/2/10231","fields":{"summary":"A \"secret\" {[","updated":"2026-09-27T10:03:11.000+0200","parent":{"id":"3"}}},"changelog":{"id":"5"}}""";
        for (var cut = 1; cut < Body.Length; cut += 7)
        {
            var reader = Read(Body, cut);
            Assert.Equal((new ChangedIssue("10231", 1_790_496_191_000), "https://a.example/rest/api/2/10231"), (reader.Issue, reader.Address));
        }

        Assert.Equal("77", Read("""{"webhookEvent":"comment_created","comment":{"id":"9","self":"https://dc.example/jira/rest/api/2/issue/77/comment/9"}}""", 20).Issue!.Value.Issue);
        Assert.Equal(new ChangedIssue("8", null), Read("""{"issue":{"id":"8","fields":{"updated":"2026-09-27T10:03:11.000+0200"}},"webhookEvent":"jira:issue_deleted"}""", 9).Issue);
        Assert.Null(Read("""{"issue":{"id":"8/../9"},"webhookEvent":"jira:issue_deleted"}""", 9).Issue);
        Assert.True(Read("""{"issue":{"id":"8"}""", 9).IsNonsense);
        Assert.NotEqual(Read("""{"timestamp":1,"issue":{"id":"8"}}""", 9).Name, Read("""{"timestamp":2,"issue":{"id":"8"}}""", 9).Name);
    }

    [Fact]
    public void Y17_deliveries_are_remembered_and_bounded()
    {
        var told = new ToldIssues();
        Assert.True(told.IsFirst("a"));
        Assert.False(told.IsFirst("a"));
        for (var n = 0; n < 10_000; n++)
        {
            Assert.True(told.IsFirst($"d-{n}"));
        }

        Assert.True(told.IsFirst("a"));
    }

    private static DeliveryReader Read(string body, int cut)
    {
        var (reader, bytes) = (new DeliveryReader(), Encoding.UTF8.GetBytes(body));
        var first = new ReadOnlySequence<byte>(bytes, 0, Math.Min(cut, bytes.Length));
        var done = (int)first.GetOffset(reader.Read(first, last: false));
        reader.Read(new ReadOnlySequence<byte>(bytes, done, bytes.Length - done), last: true);
        return reader;
    }

    private static BoardReport Report(string board, string reader, params string[] projects) =>
        new(board, "https://site-1.example", ["1"], projects, [reader], reader, Noon, null);

    private static string Token(string secret, string claims, string head = """{"alg":"HS256","typ":"JWT"}""")
    {
        var signed = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(head))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed)))}";
    }
}
