using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Changes.Choosing;

public sealed class ChoosingTests : IAsyncLifetime
{
    private readonly ScriptedBoard _board = new();

    private Dictionary<string, string> Says => _board.Jira.Says;

    public async ValueTask InitializeAsync()
    {
        await _board.Come("ada");
        await _board.Come("ben");
    }

    public ValueTask DisposeAsync()
    {
        _board.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task X30_people_are_searched_in_Jira_without_those_who_left()
    {
        Says["users ad"] = """[{"accountId":"a1","displayName":"Ada","active":true,"emailAddress":"ada@example.org"},{"accountId":"x","displayName":"Adam","active":false}]""";
        Assert.Equal("""[{"accountId":"a1","displayName":"Ada"}]""", await Ask(JiraPurpose.Users, """{"project":"NW","query":" ad "}"""));
        Assert.Equal(["ada users ad"], Calls());
    }

    [Theory]
    [InlineData("""{"issue":"7","project":"NW","assignable":true,"query":"ad"}""")]
    [InlineData("""{"project":"NW","assignable":true,"query":"ad"}""")]
    public async Task X30_assignees_are_those_whom_Jira_lets_one_assign(string request)
    {
        Assert.Contains("\"a1\"", await Ask(JiraPurpose.Users, request), StringComparison.Ordinal);
        Assert.Equal(["ada assignable ad"], Calls());
    }

    [Fact]
    public async Task X30_before_anything_is_typed_those_who_can_be_assigned_are_offered()
    {
        Assert.Contains("\"a1\"", await Ask(JiraPurpose.Users, """{"project":"NW"}"""), StringComparison.Ordinal);
        Assert.Equal(["ada assignable "], Calls());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("!403")]
    public async Task X30_who_may_not_browse_users_is_offered_those_who_can_be_assigned(string said)
    {
        Says["users ad"] = said;
        Assert.Contains("\"a1\"", await Ask(JiraPurpose.Users, """{"project":"NW","query":"ad"}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task X31_sprints_come_from_all_boards_and_pages_each_once_and_only_open_ones()
    {
        Says["boards NW"] = """{"values":[{"id":84,"type":"scrum"},{"id":85,"type":"kanban"},{"id":86,"type":"simple"},{"id":87,"type":"scrum"}]}""";
        Says["sprints 84@0"] = """{"isLast":false,"values":[{"id":1,"state":"active","name":"One","self":"x","goal":"g"},{"id":2,"state":"closed","name":"Old"}]}""";
        Says["sprints 84@2"] = """{"isLast":true,"values":[{"id":3,"state":"future","name":"Three","startDate":"2026-12-01T09:00:00.000Z"}]}""";
        Says["sprints 86@0"] = "!400";
        Says["sprints 87@0"] = """{"isLast":true,"values":[{"id":3,"state":"future","name":"Three"}]}""";
        Assert.Equal(
            """[{"id":1,"state":"active","name":"One"},{"id":3,"state":"future","name":"Three","startDate":"2026-12-01T09:00:00.000Z"}]""",
            await Ask(JiraPurpose.Sprints, """{"project":"NW"}"""));
        Assert.Equal(["ada boards NW", "ada sprints 84@0", "ada sprints 84@2", "ada sprints 86@0", "ada sprints 87@0"], Calls());
    }

    [Fact]
    public async Task X31_sprints_are_kept_for_two_minutes_for_who_asked_alone_and_go_with_the_seal()
    {
        Says["boards NW"] = """{"values":[{"id":84,"type":"scrum"}]}""";
        Says["sprints 84@0"] = """{"isLast":true,"values":[{"id":1,"state":"active","name":"One"}]}""";
        var first = await Ask(JiraPurpose.Sprints, """{"project":"NW"}""");
        Assert.Equal(first, await Ask(JiraPurpose.Sprints, """{"project":"NW"}"""));
        Assert.Equal(1, _board.Jira.CountOf("boards"));

        await Ask(JiraPurpose.Sprints, """{"project":"NW"}""", "ben");
        Assert.Equal(2, _board.Jira.CountOf("boards"));

        await _board.Pass(TimeSpan.FromMinutes(2));
        await Ask(JiraPurpose.Sprints, """{"project":"NW"}""");
        Assert.Equal(3, _board.Jira.CountOf("boards"));

        await _board.Go("ada");
        await _board.Go("ben");
        await _board.Pass(TimeSpan.FromSeconds(5), looking: false);
        await _board.Come("ada");
        await Ask(JiraPurpose.Sprints, """{"project":"NW"}""");
        Assert.Equal(4, _board.Jira.CountOf("boards"));
    }

    [Fact]
    public async Task X32_labels_are_those_that_Jira_suggests()
    {
        Says["values labels=ba"] = """{"results":[{"value":"backend","displayName":"<b>ba</b>ckend"},{"value":7},{}]}""";
        Assert.Equal("""["backend"]""", await Ask(JiraPurpose.Labels, """{"query":"ba"}"""));
    }

    [Fact]
    public async Task X34_teams_are_those_that_issues_have_each_once()
    {
        Says["search project = \"NW\" AND cf[10001] IS NOT EMPTY ORDER BY updated DESC"] = """
            {"issues":[{"id":"1","fields":{"customfield_10001":{"id":"t1","name":"Rockets","avatarUrl":"x"}}},
             {"id":"2","fields":{"customfield_10001":null}},{"id":"3","fields":{"customfield_10001":{"id":"t1","name":"Rockets"}}}]}
            """;
        Assert.Equal("""[{"id":"t1","name":"Rockets"}]""", await Ask(JiraPurpose.Teams, """{"project":"NW","field":"customfield_10001"}"""));
    }

    [Theory]
    [InlineData(JiraPurpose.Users, """{"query":"a"}""")]
    [InlineData(JiraPurpose.Users, """{"project":"../NW","query":"a"}""")]
    [InlineData(JiraPurpose.Users, """{"project":"NW","query":7}""")]
    [InlineData(JiraPurpose.Sprints, "{}")]
    [InlineData(JiraPurpose.Sprints, """{"project":"a b"}""")]
    [InlineData(JiraPurpose.Labels, """{"query":["x"]}""")]
    [InlineData(JiraPurpose.Parents, """{"query":"x"}""")]
    [InlineData(JiraPurpose.Teams, """{"project":"NW","field":"summary"}""")]
    [InlineData(JiraPurpose.Teams, """{"project":"NW","field":"customfield_1] OR cf[2"}""")]
    internal async Task X5_what_makes_no_sense_is_refused_and_Jira_hears_nothing(JiraPurpose purpose, string request)
    {
        Assert.Equal(RefusalCode.Invalid, (await _board.Ask("ada", purpose, request)).Refusal);
        Assert.Empty(_board.Jira.Calls);
    }

    [Theory]
    [InlineData(JiraPurpose.Users)]
    [InlineData(JiraPurpose.Sprints)]
    [InlineData(JiraPurpose.Labels)]
    [InlineData(JiraPurpose.Parents)]
    [InlineData(JiraPurpose.Teams)]
    internal async Task X35_what_Jira_refuses_or_is_slow_with_is_told(JiraPurpose purpose)
    {
        foreach (var (status, code) in new[] { (0, RefusalCode.JiraSlow), (429, RefusalCode.JiraWait), (403, RefusalCode.JiraRefused), (503, RefusalCode.JiraUnreachable) })
        {
            _board.Jira.Failing["ada"] = (status, code);
            Assert.Equal(code, (await _board.Ask("ada", purpose, Request)).Refusal);
        }
    }

    [Theory]
    [InlineData(JiraPurpose.Users, "assignable ")]
    [InlineData(JiraPurpose.Sprints, "boards NW")]
    [InlineData(JiraPurpose.Labels, "values labels=")]
    [InlineData(JiraPurpose.Teams, "search project = \"NW\" AND cf[10001] IS NOT EMPTY ORDER BY updated DESC")]
    internal async Task X35_nonsense_of_Jiras_is_no_empty_list(JiraPurpose purpose, string call)
    {
        foreach (var nonsense in new[] { "<html>", "{\"values\":", "" })
        {
            Says[call] = nonsense;
            Assert.Equal(RefusalCode.JiraNonsense, (await _board.Ask("ada", purpose, Request)).Refusal);
        }
    }

    [Fact]
    public async Task X35_a_wait_in_the_middle_of_the_sprints_gives_none()
    {
        Says["boards NW"] = """{"values":[{"id":84,"type":"scrum"},{"id":85,"type":"scrum"}]}""";
        Says["sprints 85@0"] = "!429";
        Assert.Equal(RefusalCode.JiraWait, (await _board.Ask("ada", JiraPurpose.Sprints, Request)).Refusal);
    }

    private const string Request = """{"project":"NW","field":"customfield_10001","query":""}""";

    private async Task<string> Ask(JiraPurpose purpose, string request, string person = "ada")
    {
        var answer = await _board.Ask(person, purpose, request);
        return answer.Json?.ToJsonString() ?? $"{answer.Refusal}";
    }

    private string[] Calls() => [.. _board.Jira.Calls];
}
