using Ludi.Collab.Accounts.Demo;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Accounts;

[Collection(OnSharedSite.Name)]
public sealed class DemoTests(SharedSite shared)
{
    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact]
    public async Task U12_one_can_be_each_of_the_demos_people()
    {
        using var browser = shared.Site.NewBrowser();
        var people = (await browser.Get("/api/demo")).Body.EnumerateArray().Select(p => p.GetProperty("person").GetString()).ToList();

        Assert.Equal(["demo-ada", "demo-grace", "demo-linus"], people);
        foreach (var person in people)
        {
            var answer = await browser.Post("/api/demo", new { person });
            Assert.Equal((person, "demo-sprint-42"), (answer.Text("id"), answer.Text("board")));
            Assert.Equal(person == "demo-ada", answer.Body.GetProperty("administrator").GetBoolean());
            Assert.Equal("business", answer.Body.GetProperty("organisation").GetProperty("plan").GetString());
        }
    }

    [Fact]
    public async Task U12_somebody_else_cannot_be_had()
    {
        using var founder = await shared.Founder();
        var someone = (await founder.Get("/api/me")).Text("id");
        using var browser = shared.Site.NewBrowser();

        Assert.Equal("NotFound", (await browser.Post("/api/demo", new { person = someone })).Refused);
        Assert.Equal("nobody", (await browser.Get("/api/me")).Text("kind"));
    }

    [Fact]
    public async Task U12_where_the_demo_is_off_there_is_nothing()
    {
        await using var plain = await Site.Start(stores: shared.Site);
        using var browser = plain.NewBrowser();

        Assert.Equal("NotFound", (await browser.Get("/api/demo")).Refused);
        Assert.Equal("NotFound", (await browser.Post("/api/demo", new { person = "demo-ada" })).Refused);
        Assert.False((await browser.Get("/api/me")).Body.GetProperty("demo").GetBoolean());
    }

    [Fact]
    public async Task U12_K11_starting_again_doubles_nothing_and_leaves_what_people_did()
    {
        await using var first = await Site.Start(stores: null, ("Demo:Enabled", "true"));
        var before = (await first.Boards.Load(DemoCast.Board, Limit))!;
        var moved = before.Items.First();
        await first.Boards.Append(
            new(DemoCast.Board, before.Head.Revision, before.Head.Revision + 1, [new(moved.Key, moved.Value with { X = 5000 })], [], DateTimeOffset.UnixEpoch), Limit);

        await using var second = await Site.Start(stores: first, ("Demo:Enabled", "true"));

        var after = (await second.Boards.Load(DemoCast.Board, Limit))!;
        Assert.Equal(before.Items.SetItem(moved.Key, moved.Value with { X = 5000 }).OrderBy(i => i.Key), after.Items.OrderBy(i => i.Key));
        Assert.Equal(3, (await second.Accounts.PeopleOf(DemoCast.Organisation, Limit)).Count);
        Assert.Single(await second.Boards.OfOrganisation(DemoCast.Organisation, Limit));
    }

    [Fact]
    public async Task U12_a_start_that_was_cut_off_is_completed()
    {
        await using var site = await Site.Start();
        await site.Accounts.Found(DemoCast.OrganisationAt(DateTimeOffset.UnixEpoch), DemoCast.PersonOf(DemoCast.People[0], DateTimeOffset.UnixEpoch), Limit);

        await using var again = await Site.Start(stores: site, ("Demo:Enabled", "true"));

        Assert.Equal(3, (await again.Accounts.PeopleOf(DemoCast.Organisation, Limit)).Count);
    }

    [Fact]
    public async Task K11_the_demos_stickies_lie_in_their_frames_without_overlap()
    {
        var items = (await shared.Site.Boards.Load(DemoCast.Board, Limit))!.Items.Values.ToList();
        var stickies = items.Where(i => i.Kind is ItemKind.Sticky).ToList();

        Assert.NotEmpty(stickies);
        Assert.All(stickies, s => Assert.Contains(items, f => f.Kind is ItemKind.Frame && f.Z < s.Z && Within(s, f)));
        Assert.All(stickies, s => Assert.DoesNotContain(stickies, o => o != s && Meet(s, o)));
    }

    private static bool Within(BoardItem inner, BoardItem outer) => inner.X >= outer.X && inner.Y >= outer.Y
        && inner.X + inner.Width <= outer.X + outer.Width && inner.Y + inner.Height <= outer.Y + outer.Height;

    private static bool Meet(BoardItem one, BoardItem other) => one.X < other.X + other.Width && other.X < one.X + one.Width
        && one.Y < other.Y + other.Height && other.Y < one.Y + one.Height;
}
