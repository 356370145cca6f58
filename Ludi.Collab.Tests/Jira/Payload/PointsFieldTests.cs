using Ludi.Collab.Jira.Payload.Fields;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Payload;

public sealed class PointsFieldTests
{
    private readonly ScriptedJira jira = new();
    private readonly SiteFields fields = new();

    [Fact]
    public async Task J9_what_the_projects_agile_board_estimates_by_comes_first()
    {
        jira.Estimation = "customfield_10016";
        Assert.Equal("customfield_10016", await Resolve());
    }

    [Fact]
    public async Task J9_without_a_board_it_is_the_field_that_can_be_edited() => Assert.Equal("customfield_10030", await Resolve());

    [Fact]
    public async Task J9_J11_a_field_that_nobody_asked_for_has_to_be_asked_for()
    {
        jira.Estimation = "customfield_77";
        Assert.Equal("customfield_77", await Resolve());
        Assert.Contains("customfield_77", fields.Requested);
    }

    [Fact]
    public async Task J9_estimation_by_time_is_no_story_points()
    {
        jira.Estimation = "timeoriginalestimate";
        Assert.Equal("customfield_10030", await Resolve());
    }

    [Fact]
    public async Task J10_P62_fields_and_points_are_learned_once()
    {
        await Resolve();
        await Resolve();
        Assert.Equal((1, 1), (jira.CountOf("fields"), jira.CountOf("boards")));
        Assert.Contains("customfield_10020", fields.Requested);
    }

    [Fact]
    public async Task J11_an_estimation_field_found_late_costs_one_more_fetch()
    {
        using var board = new ScriptedBoard();
        board.Jira.Estimation = "customfield_77";
        board.Jira.Add(1);
        await board.Place(1);
        await board.Come("ada");
        Assert.Equal(2, board.Jira.CountOf("bulkfetch"));
        Assert.Equal(["1"], board.Live);
    }

    private async Task<string?> Resolve()
    {
        var site = jira.As("ada", ScriptedJira.SiteId);
        Assert.Null(await fields.Learn(site, CancellationToken.None));
        await fields.Resolve(site, [new IssueSlice("1", default, "10004", TeamManaged: false)], CancellationToken.None);
        return fields.PointsOf("10004");
    }
}
