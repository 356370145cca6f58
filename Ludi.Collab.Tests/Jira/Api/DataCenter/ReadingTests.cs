using System.Text;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Protocol;
using Microsoft.Extensions.Time.Testing;
using static Ludi.Collab.Tests.Jira.Api.DataCenter.Harbor;
using static Ludi.Collab.Tests.Jira.ScriptedServer;

namespace Ludi.Collab.Tests.Jira.Api.DataCenter;

public sealed class ReadingTests
{
    private const string Sprint = "com.atlassian.greenhopper.service.sprint.Sprint@4ffcc813[activatedDate=2026-11-02,autoStartStop=false,completeDate=<null>,endDate=x,goal=<null>,id=37,incompleteIssuesDestinationId=<null>,name=HB, Sprint [4]=x,rapidViewId=1,sequence=1,startDate=x,state=ACTIVE,synced=false]";
    private const string Story = $$$"""{"id":"10231","key":"HB-7","self":"x","fields":{"summary":"Mooring","description":"h1. Hi","issuetype":{"id":"10001","name":"Story","subtask":false},"assignee":{{{Ada}}},"customfield_10101":"HB-2","customfield_10105":["{{{Sprint}}}"],"updated":"2026-09-27T10:03:11.000+0200"} }""";
    private const string Epic = """{"id":"10200","key":"HB-2","self":"x","fields":{"summary":"Quays","status":{"id":"3","name":"Open"},"priority":{"id":"3","name":"Medium"},"issuetype":{"id":"10000","name":"Epic","subtask":false}}}""";
    private const string SprintObject = """{"id":37,"self":"x","state":"active","name":"HB, Sprint [4]=x","originBoardId":84,"startDate":"2026-09-22T07:00:00.000Z","synced":false}""";

    private static readonly string[] Asked = ["summary", "description", "assignee", "issuetype", "parent", "customfield_10105"];

    [Fact]
    public async Task A100_calls_go_below_the_base_with_its_context_path_and_a_site_that_is_gone_is_refused_unsent()
    {
        await using var harbor = await Start(("GET /rest/api/2/myself", Ada));
        var me = await Json(harbor.As.Myself(default));
        Assert.Equal("ada", (string?)me["accountId"]);
        var calls = harbor.Calls.Count;
        using var gone = await harbor.Of(new GivenTokens("t"), address: null).Myself(default);
        Assert.Equal((RefusalCode.JiraNotConnected, calls), (gone.Refusal?.Code, harbor.Calls.Count));
    }

    [Fact]
    public async Task A101_what_cannot_be_translated_is_nonsense()
    {
        await using var harbor = await Start(("POST /rest/api/2/search", "{\"total\":3}"), ("GET /rest/api/2/project", "{}"), ("GET /rest/api/2/issue/10231/comment", "{}"));
        using var search = await harbor.As.Search(new IssueSearch("x", null, 50, Asked, [], []), default);
        using var projects = await harbor.As.Projects(null, 0, false, default);
        using var comments = await harbor.As.Comments("10231", 0, 20, default);
        Assert.All([search, projects, comments], a => Assert.Equal(RefusalCode.JiraNonsense, a.Refusal?.Code));
    }

    [Fact]
    public async Task A102_people_go_by_their_name_and_nothing_private_comes_along()
    {
        await using var harbor = await Start(("GET /rest/api/2/user/search", $"[{Ada}]"));
        using var answer = await harbor.As.Users("ad", default);
        Assert.Equal(
            """[{"accountId":"ada","accountType":"atlassian","displayName":"Ada Byte","active":true,"avatarUrls":{"48x48":"https://secure.gravatar.com/avatar/1"}}]""",
            Encoding.UTF8.GetString(answer.Utf8.Span));
        Assert.Contains("username=ad", harbor.Calls[0].Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A103_A108_A109_an_issue_comes_in_clouds_shape()
    {
        await using var harbor = await Start(
            ("GET /rest/api/2/issue/10231", Story), ("GET /rest/agile/1.0/sprint/37", SprintObject), ("POST /rest/api/2/search", $$"""{"total":1,"issues":[{{Epic}}]}"""));
        var fields = (await Json(harbor.As.Issue("10231", Asked, default)))["fields"]!;

        Assert.Equal(("ada", "h1. Hi", 0), ((string?)fields["assignee"]!["accountId"], (string?)fields["description"], (int)fields["issuetype"]!["hierarchyLevel"]!));
        Assert.Equal("""[{"id":37,"name":"HB, Sprint [4]=x","state":"active","boardId":84,"startDate":"2026-09-22T07:00:00.000Z"}]""", fields["customfield_10105"]!.ToJsonString());
        Assert.Equal(("10200", "HB-2", "Quays", 1), ((string?)fields["parent"]!["id"], (string?)fields["parent"]!["key"],
            (string?)fields["parent"]!["fields"]!["summary"], (int)fields["parent"]!["fields"]!["issuetype"]!["hierarchyLevel"]!));
        Assert.Null(fields["customfield_10101"]);
        Assert.Contains("customfield_10101", Uri.UnescapeDataString(harbor.Calls[0].Query), StringComparison.Ordinal);
        Assert.Contains("issuekey in (\\\"HB-2\\\")", harbor.Calls.Single(c => c.Path.EndsWith("/search", StringComparison.Ordinal)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A108_A109_what_may_not_be_read_keeps_its_number_or_key()
    {
        await using var harbor = await Start(("GET /rest/api/2/issue/10231", Story), ("POST /rest/api/2/search", """{"total":0,"issues":[]}"""));
        var fields = (await Json(harbor.As.Issue("10231", Asked, default)))["fields"]!;
        Assert.Equal("""[{"id":37,"name":"Sprint 37","state":"active"}]""", fields["customfield_10105"]!.ToJsonString());
        Assert.Equal("""{"key":"HB-2"}""", fields["parent"]!.ToJsonString());
    }

    [Fact]
    public async Task A106_A107_ids_are_remembered_for_minutes_and_words_for_seconds()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        await using var harbor = await Harbor.Start(null, time, ("GET /rest/api/2/issue/10231", Answer(200, Story)),
            ("GET /rest/agile/1.0/sprint/37", Answer(200, SprintObject)), ("POST /rest/api/2/search", Answer(200, """{"total":0,"issues":[]}""")));
        async Task<int> Read()
        {
            await Json(harbor.As.Issue("10231", Asked, default));
            return harbor.Calls.Count(c => c.Path.Contains("/sprint/", StringComparison.Ordinal));
        }

        Assert.Equal((1, 1), (await Read(), await Read()));
        Assert.Equal(1, harbor.Shelf.Count);
        time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal((0, 2), (harbor.Shelf.Count, await Read()));
        Assert.Equal(2, harbor.Learned);
        for (var n = 0; n < 50; n++)
        {
            time.Advance(TimeSpan.FromSeconds(1.5));
            await Read();
        }

        Assert.Equal(3, await Read());
        time.Advance(TimeSpan.FromMinutes(11));
        await Read();
        Assert.Equal(4, harbor.Learned);
    }

    [Fact]
    public async Task A121_a_search_goes_on_where_the_page_before_ended()
    {
        await using var harbor = await Start(("POST /rest/api/2/search", $$"""{"startAt":40,"maxResults":2,"total":45,"issues":[{{Epic}},{{Epic}}]}"""));
        var page = await Json(harbor.As.Search(new IssueSearch("project = HB", "40", 2, ["summary"], ["10001"], []), default));
        Assert.Equal(("42", false), ((string?)page["nextPageToken"], (bool)page["isLast"]!));
        Assert.Equal("""{"jql":"project = HB","startAt":40,"maxResults":2,"validateQuery":true,"fields":["summary"]}""", harbor.Calls[0].Body);
        using var odd = await harbor.As.Search(new IssueSearch("project = HB", "CAEaAggC", 2, ["summary"], [], []), default);
        Assert.Equal(RefusalCode.Invalid, odd.Refusal?.Code);
    }

    [Fact]
    public async Task A122_a_bulk_fetch_takes_no_offence_at_what_is_not_there_and_fetches_what_a_limit_cut_off()
    {
        var pages = new Queue<string>([$$"""{"total":2,"issues":[{{Epic}}]}""", $$"""{"total":2,"issues":[{{Epic.Replace("10200", "10201", StringComparison.Ordinal)}}]}"""]);
        await using var harbor = await Harbor.Start(null, null, ("POST /rest/api/2/search", http => Answer(200, pages.Dequeue())(http)));
        var found = await Json(harbor.As.Issues(["10200", "10201", "99"], ["summary"], default));

        Assert.Equal(["10200", "10201"], found["issues"]!.AsArray().Select(i => (string?)i!["id"]));
        Assert.Equal("""{"jql":"id in (10200,10201,99)","startAt":1,"maxResults":3,"validateQuery":false,"fields":["summary"]}""", harbor.Calls[1].Body);
        using var odd = await harbor.As.Issues(["1) OR (1"], ["summary"], default);
        Assert.Equal((RefusalCode.Invalid, 2), (odd.Refusal?.Code, harbor.Calls.Count));
    }

    [Fact]
    public async Task A110_properties_are_read_issue_by_issue_and_a_failure_says_nothing_of_any()
    {
        await using var harbor = await Start(
            ("POST /rest/api/2/search", $$"""{"total":2,"issues":[{{Epic}},{{Story}}]}"""),
            ("GET /rest/api/2/issue/10200/properties/ludi.collab.sticky", """{"key":"ludi.collab.sticky","value":{"board":"b","item":"i"}}"""),
            ("GET /rest/agile/1.0/sprint/37", SprintObject));
        var search = new IssueSearch("x", null, 100, ["created"], [], ["ludi.collab.sticky"]);
        var page = await Json(harbor.As.Search(search, default));
        Assert.Equal(("i", null), ((string?)page["issues"]![0]!["properties"]!["ludi.collab.sticky"]!["item"], page["issues"]![1]!["properties"]));
        Assert.Contains("\"maxResults\":25", harbor.Calls[0].Body, StringComparison.Ordinal);

        await using var broken = await Harbor.Start(null, null, ("POST /rest/api/2/search", Answer(200, $$"""{"total":1,"issues":[{{Epic}}]}""")),
            ("GET /rest/api/2/issue/10200/properties/ludi.collab.sticky", Answer(403, "{}")));
        using var unclear = await broken.As.Search(search, default);
        Assert.Equal(RefusalCode.JiraRefused, unclear.Refusal?.Code);
    }

    [Fact]
    public async Task A115_comments_come_newest_first_whatever_the_server_makes_of_it()
    {
        string Said(params IEnumerable<int> ids) => string.Join(',', ids.Select(id => $$"""{"id":"{{id}}","author":{{Ada}},"body":"*c{{id}}*","created":"x"}"""));
        async Task<(string Ids, int Total, int Calls)> Of(int startAt, params string[] pages)
        {
            var left = new Queue<string>(pages);
            await using var harbor = await Harbor.Start(null, null, ("GET /rest/api/2/issue/10231/comment", http => Answer(200, left.Dequeue())(http)));
            var page = await Json(harbor.As.Comments("10231", startAt, 2, default));
            Assert.All(page["comments"]!.AsArray(), c => Assert.Equal("ada", (string?)c!["author"]!["accountId"]));
            return (string.Join(' ', page["comments"]!.AsArray().Select(c => (string?)c!["id"])), (int)page["total"]!, harbor.Calls.Count);
        }

        Assert.Equal(("5 4", 5, 1), await Of(0, $$"""{"startAt":0,"maxResults":2,"total":5,"comments":[{{Said(5, 4)}}]}"""));
        Assert.Equal(("5 4", 5, 1), await Of(0, $$"""{"startAt":0,"maxResults":1048576,"total":5,"comments":[{{Said(1, 2, 3, 4, 5)}}]}"""));
        Assert.Equal(("3 2", 5, 1), await Of(2, $$"""{"startAt":0,"maxResults":1048576,"total":5,"comments":[{{Said(1, 2, 3, 4, 5)}}]}"""));
        Assert.Equal(("5 4", 5, 2), await Of(0, $$"""{"startAt":0,"maxResults":2,"total":5,"comments":[{{Said(1, 2)}}]}""", $$"""{"startAt":3,"maxResults":2,"total":5,"comments":[{{Said(4, 5)}}]}"""));
    }

    [Fact]
    public async Task A124_a_picture_is_asked_for_by_kind_and_number()
    {
        await using var harbor = await Start(("GET /secure/viewavatar", "<svg/>"));
        using var picture = await harbor.As.Picture("issuetype", "10318", default);
        Assert.Null(picture.Refusal);
        Assert.Contains("avatarType=issuetype&avatarId=10318", harbor.Calls[0].Query, StringComparison.Ordinal);
    }
}
