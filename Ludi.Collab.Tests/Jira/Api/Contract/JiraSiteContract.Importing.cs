using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Api;

namespace Ludi.Collab.Tests.Jira.Api.Contract;

/// <summary>What every dialect must do for choosing issues.</summary>
public abstract partial class JiraSiteContract
{
    [Fact]
    public async Task P18_a_project_tells_its_types_each_with_its_statuses()
    {
        var types = await Asked((await Developer()).ProjectStatuses(Main, default));
        Assert.Contains(types.AsArray(), t => (string)t!["name"]! == "Bug" && t["statuses"]!.AsArray().Count > 1);
    }

    [Fact]
    public async Task P20_saved_filters_come_with_their_jql()
    {
        var filters = await Asked((await Developer()).MyFilters(default));
        Assert.All(filters.AsArray(), f => Assert.True(f!["id"] is not null && f["name"] is not null && f["jql"] is not null));
    }

    [Fact]
    public async Task P19_a_bad_jql_is_judged_and_a_good_one_is_not()
    {
        var site = await Developer();
        Assert.NotEmpty((await Asked(site.ParseJql($"project = {Main} status", default)))["queries"]![0]!["errors"]!.AsArray());
        Assert.Null((await Asked(site.ParseJql($"project = {Main}", default)))["queries"]![0]!["errors"]);
    }

    [Fact]
    public async Task P19_names_and_values_of_jql_are_told()
    {
        var site = await Developer();
        Assert.Contains((await Asked(site.JqlNames(default)))["visibleFieldNames"]!.AsArray(), f => (string)f!["value"]! == "status");
        Assert.NotEmpty((await Asked(site.JqlValues("assignee", "gr", default)))["results"]!.AsArray());
    }

    [Fact]
    public async Task P22_P24_what_matches_is_counted_as_far_as_one_may_see_it()
    {
        Assert.InRange((int)(await Asked((await Developer()).Count($"project = {Main}", default)))["count"]!, 60, int.MaxValue);
        using var hidden = await (await Developer()).Count($"project = {Hidden}", default);
        Assert.True(hidden.Refusal is not null || (int)JsonNode.Parse(hidden.Utf8.Span)!["count"]! == 0);
    }

    private static async Task<JsonNode> Asked(Task<JiraAnswer> call)
    {
        using var answer = await call;
        Assert.Null(answer.Refusal);
        return JsonNode.Parse(answer.Utf8.Span)!;
    }
}
