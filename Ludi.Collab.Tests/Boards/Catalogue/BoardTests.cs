using System.Net;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Accounts;
using Microsoft.AspNetCore.SignalR.Client;

namespace Ludi.Collab.Tests.Boards.Catalogue;

[Collection(OnSharedSite.Name)]
public sealed class BoardTests(SharedSite shared)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact]
    public async Task K3_a_board_of_another_organisation_does_not_exist()
    {
        using var founder = await shared.Founder();
        using var stranger = await shared.Founder();
        var board = await SharedSite.BoardOf(founder);
        var link = (await founder.Post($"/api/boards/{board}/links")).Text("id");

        foreach (var id in new[] { board, "never-given", new string('x', 2000), "..%2f", "%F0%9F%92%A9" })
        {
            Assert.Equal("NotFound", (await stranger.Get($"/api/boards/{id}")).Refused);
            Assert.Equal("NotFound", (await stranger.Patch($"/api/boards/{id}", new { name = "Mine" })).Refused);
            Assert.Equal("NotFound", (await stranger.Delete($"/api/boards/{id}")).Refused);
            Assert.Equal("NotFound", (await stranger.Get($"/api/boards/{id}/links")).Refused);
            Assert.Equal("NotFound", (await stranger.Post($"/api/boards/{id}/links")).Refused);
            Assert.Equal("NotFound", (await stranger.Delete($"/api/boards/{id}/links/{link}")).Refused);
        }

        Assert.Equal("Planning", (await founder.Get($"/api/boards/{board}")).Text("name"));
        var links = (await founder.Get($"/api/boards/{board}/links")).Body;
        Assert.Equal(System.Text.Json.JsonValueKind.Null, Assert.Single(links.EnumerateArray()).GetProperty("revokedAt").ValueKind);
    }

    [Fact]
    public async Task K4_a_member_renames()
    {
        using var founder = await shared.Founder();
        using var colleague = await shared.ColleagueOf(founder);
        var board = await SharedSite.BoardOf(founder);

        Assert.Equal(HttpStatusCode.NoContent, (await colleague.Patch($"/api/boards/{board}", new { name = " Q3 " })).Status);
        Assert.Equal("Invalid", (await colleague.Patch($"/api/boards/{board}", new { name = "\u0007" })).Refused);

        Assert.Equal("Q3", (await founder.Get($"/api/boards/{board}")).Text("name"));
    }

    [Fact]
    public async Task K5_only_a_facilitator_deletes()
    {
        using var founder = await shared.Founder();
        using var maker = await shared.ColleagueOf(founder);
        using var colleague = await shared.ColleagueOf(founder);
        var board = await SharedSite.BoardOf(maker);

        Assert.Equal("NotAllowed", (await colleague.Delete($"/api/boards/{board}")).Refused);
        Assert.NotNull(await shared.Site.Boards.Load(board, Limit));

        Assert.Equal(HttpStatusCode.NoContent, (await maker.Delete($"/api/boards/{board}")).Status);
        Assert.Null(await shared.Site.Boards.Load(board, Limit));
        Assert.Equal("NotFound", (await founder.Get($"/api/boards/{board}")).Refused);
    }

    [Fact]
    public async Task K4_K5_those_on_the_board_are_told_of_its_new_name_and_of_its_end()
    {
        using var founder = await shared.Founder();
        var board = await SharedSite.BoardOf(founder);
        await using var line = founder.NewLine();
        var renamed = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var closed = new TaskCompletionSource<Refusal>(TaskCreationOptions.RunContinuationsAsynchronously);
        line.On<string>(nameof(IBoardClient.Renamed), name => renamed.TrySetResult(name));
        line.On<Refusal>(nameof(IBoardClient.Closed), why => closed.TrySetResult(why));
        await line.StartAsync(Limit);
        Assert.Equal("Planning", (await line.InvokeAsync<Joined>("Join", new JoinBoard(board, null), Limit)).Name);

        await founder.Patch($"/api/boards/{board}", new { name = "Q3" });
        Assert.Equal("Q3", await renamed.Task.WaitAsync(Patience, Limit));

        await founder.Delete($"/api/boards/{board}");
        Assert.Equal(RefusalCode.NotFound, (await closed.Task.WaitAsync(Patience, Limit)).Code);
        Assert.Equal(RefusalCode.NotFound, (await line.InvokeAsync<Joined>("Join", new JoinBoard(board, null), Limit)).Refusal!.Code);
    }
}
