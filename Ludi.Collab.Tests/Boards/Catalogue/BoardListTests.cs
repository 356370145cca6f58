using System.Net;
using Ludi.Collab.Boards.Templates;
using Ludi.Collab.Tests.Accounts;

namespace Ludi.Collab.Tests.Boards.Catalogue;

[Collection(OnSharedSite.Name)]
public sealed class BoardListTests(SharedSite shared)
{
    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact]
    public async Task K1_the_list_holds_the_boards_of_ones_own_organisation()
    {
        using var founder = await shared.Founder();
        using var colleague = await shared.ColleagueOf(founder);
        using var stranger = await shared.Founder();
        var board = await SharedSite.BoardOf(colleague);

        var listed = Assert.Single((await founder.Get("/api/boards")).Body.EnumerateArray());

        Assert.Equal(board, listed.GetProperty("id").GetString());
        Assert.Equal("Planning", listed.GetProperty("name").GetString());
        Assert.Equal((await colleague.Get("/api/me")).Text("id"), listed.GetProperty("createdBy").GetProperty("id").GetString());
        Assert.Equal("Mia", listed.GetProperty("createdBy").GetProperty("name").GetString());
        Assert.Equal(0, (await stranger.Get("/api/boards")).Body.GetArrayLength());
    }

    [Fact]
    public async Task K2_a_board_from_a_template_has_its_items_with_ids_of_their_own()
    {
        using var founder = await shared.Founder();
        var first = (await founder.Post("/api/boards", new { name = " Sprint 7 ", template = "sprint-planning" })).Text("id");
        var second = (await founder.Post("/api/boards", new { name = "Sprint 8", template = "sprint-planning" })).Text("id");

        var (one, other) = ((await shared.Site.Boards.Load(first, Limit))!, (await shared.Site.Boards.Load(second, Limit))!);

        Assert.Equal(("Sprint 7", "sprint-planning"), (one.Head.Name, one.Head.Template));
        Assert.Equal(SprintPlanningTemplate.Template.Items.OrderBy(i => i.Z), one.Items.Values.OrderBy(i => i.Z));
        Assert.Empty(one.Items.Keys.Intersect(other.Items.Keys));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("blank")]
    public async Task K2_a_blank_board_is_empty_and_facilitated_by_who_made_it(string? template)
    {
        using var founder = await shared.Founder();
        using var maker = await shared.ColleagueOf(founder);
        using var colleague = await shared.ColleagueOf(founder);
        var board = (await maker.Post("/api/boards", new { name = "Empty", template })).Text("id");

        Assert.Empty((await shared.Site.Boards.Load(board, Limit))!.Items);
        Assert.Equal(
            $$"""{"id":"{{board}}","name":"Empty","role":"Facilitator","template":null,"guestPolicy":"everything"}""",
            (await maker.Get($"/api/boards/{board}")).Body.ToString());
        Assert.Equal("Facilitator", (await founder.Get($"/api/boards/{board}")).Text("role"));
        Assert.Equal("Member", (await colleague.Get($"/api/boards/{board}")).Text("role"));
    }

    [Theory]
    [InlineData("""{"name":""}""")]
    [InlineData("""{"name":"a\nb"}""")]
    [InlineData("""{"name":7}""")]
    [InlineData("""{}""")]
    [InlineData("""{"name":"X","template":"unknown"}""")]
    [InlineData("""{"name":"X","template":{}}""")]
    [InlineData("""nonsense""")]
    public async Task K12_what_can_be_no_board_is_refused_and_nothing_is_made(string body)
    {
        using var founder = await shared.Founder();

        var answer = await founder.PostRaw("/api/boards", body);

        Assert.Equal((HttpStatusCode.BadRequest, "Invalid"), (answer.Status, answer.Refused));
        Assert.Equal(0, (await founder.Get("/api/boards")).Body.GetArrayLength());
    }
}
