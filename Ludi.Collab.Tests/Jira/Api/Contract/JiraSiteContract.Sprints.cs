using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Jira.Api.Contract;

/// <content>Into a sprint and back to the backlog.</content>
public abstract partial class JiraSiteContract
{
    [Fact]
    public async Task B13_issues_go_into_a_sprint_and_back_and_who_may_only_look_moves_none()
    {
        var site = await Developer();
        var issues = await Ids(site, $"project = {Main} AND type = Story AND sprint is EMPTY", 2);
        var boards = await Json(site.AgileBoards(Main, default));
        var board = boards["values"]!.AsArray().First(b => (string?)b!["type"] != "kanban")!["id"]!.ToString();
        var sprint = (await Json(site.Sprints(board, 0, default)))["values"]![0]!["id"]!.ToString();

        using (var moved = await site.MoveToSprint(sprint, issues, default))
        {
            Assert.Null(moved.Refusal);
        }

        Assert.Equal(issues.Order(), (await Ids(site, $"id in ({string.Join(',', issues)}) AND sprint = {sprint}", 2)).Order());
        using (var refused = await (await Viewer()).MoveToSprint(sprint, issues, default))
        {
            Assert.Equal(RefusalCode.JiraRefused, refused.Refusal?.Code);
        }

        using var back = await site.MoveToBacklog(issues, default);
        Assert.Null(back.Refusal);
    }
}
