using System.Text.Json.Nodes;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Jira.Changes.Details;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Changes;

public sealed class DetailsTests : IAsyncLifetime
{
    private static readonly IssueRef One = new(ScriptedJira.SiteId, "1");

    private readonly ScriptedBoard _board = new();

    public async ValueTask InitializeAsync()
    {
        _board.Jira.Add(1);
        _board.Jira.Issues[1]["fields"]!["description"] = ScriptedComments.Document("What it is about");
        _board.Jira.Issues[1]["fields"]!["created"] = "2026-11-01T09:00:00.000+0000";
        await _board.Place(1);
        await _board.Come("ada");
        await _board.Come("ben");
        await _board.Come("gil", connected: false, BoardRole.Guest);
        await _board.Come("uma", connected: false);
    }

    public ValueTask DisposeAsync()
    {
        _board.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task X50_P53_what_somebody_opened_is_there_for_guests_and_the_unconnected_and_Jira_is_not_asked()
    {
        Assert.Null((await Held("gil")).Sealed);
        await Read("ada");
        var before = _board.Jira.Calls.Count;
        foreach (var person in new[] { "gil", "uma", "ben" })
        {
            Assert.Equal("What it is about", TextOf(_board.Open((await Held(person)).Sealed!, One)["fields"]!["description"]!));
        }

        Assert.Equal(before, _board.Jira.Calls.Count);
    }

    [Fact]
    public async Task X51_who_is_not_on_the_board_gets_nothing()
    {
        await Read("ada");
        var reply = await Held("eve");
        Assert.Equal((RefusalCode.NotOnABoard, null), (reply.Refusal!.Code, reply.Sealed));
    }

    [Fact]
    public async Task X52_P29_details_are_read_with_ones_own_token_and_the_card_follows()
    {
        _board.Jira.Issues[1]["fields"]!["summary"] = "Newer";
        var answer = await Read("ben");
        Assert.Equal(["ben comments 1 0", "ben editmeta 1", "ben issue 1"], _board.Jira.Calls.TakeLast(3));
        Assert.Equal("Description", (string)answer["meta"]!["fields"]!["description"]!["name"]!);
        Assert.Equal("account", (string)answer["me"]!);
        Assert.Equal("ben", (string)answer["details"]!["reader"]!);
        Assert.Equal("Newer", (string)_board.Card("1")["fields"]!["summary"]!);
        Assert.Null(_board.Open((await Held("gil")).Sealed!, One)["restricted"]);
    }

    [Fact]
    public async Task X52_who_may_edit_less_does_not_take_fields_from_the_others()
    {
        await Read("ada");
        _board.Jira.NothingEditable.Add("ben");
        Assert.Empty((await Read("ben"))["meta"]!["fields"]!.AsObject());
        var held = _board.Open((await Held("gil")).Sealed!, One);
        Assert.Equal("Story Points", (string)held["meta"]!["customfield_10030"]!["name"]!);
        Assert.True(held["fields"]!.AsObject().ContainsKey("customfield_10030"));
    }

    [Fact]
    public async Task X53_P32_P50_after_a_change_everybodys_details_are_what_Jira_has()
    {
        await Read("ada");
        var seen = ScriptedComments.Document("What it is about").ToJsonString();
        var now = ScriptedComments.Document("Something better").ToJsonString();
        Assert.Null((await _board.Ask("ben", JiraPurpose.Edit, $$"""{"field":"description","seen":{{seen}},"value":{{now}}}""", "1")).Refusal);
        Assert.Equal("Something better", TextOf(_board.Open((await Held("gil")).Sealed!, One)["fields"]!["description"]!));
        Assert.Equal("1", Assert.Single(_board.Audience.Changes[^1].Issues).Issue);
    }

    [Fact]
    public async Task X53_B5_a_description_that_changed_meanwhile_is_not_overwritten()
    {
        await Read("ada");
        var (seen, now) = (ScriptedComments.Document("What it is about").ToJsonString(), ScriptedComments.Document("Mine").ToJsonString());
        _board.Jira.Issues[1]["fields"]!["description"] = ScriptedComments.Document("Theirs");
        var answer = await _board.Ask("ben", JiraPurpose.Edit, $$"""{"field":"description","seen":{{seen}},"value":{{now}}}""", "1");
        Assert.Equal((RefusalCode.JiraConflict, "Theirs"), (answer.Refusal, TextOf(answer.Words!["now"]!)));
    }

    [Fact]
    public async Task J46_P61_details_go_after_24_hours_although_the_cards_were_read_again()
    {
        await Read("ada");
        await _board.Pass(TimeSpan.FromHours(23));
        await _board.Ask(() => _board.Content.Refresh("ada"));
        Assert.NotNull((await Held("gil")).Sealed);
        await _board.Pass(TimeSpan.FromHours(1));
        Assert.Null((await Held("gil")).Sealed);
        Assert.Equal(["1"], _board.Live);
        Assert.Equal("1", Assert.Single(_board.Audience.Changes[^1].Issues).Issue);
    }

    [Fact]
    public async Task J45_P63_P64_details_go_with_the_seal_and_with_the_card()
    {
        await Read("ada");
        await _board.Remove(1);
        Assert.Null(_board.Content.Content.Details.Of(One));
        await _board.Place(1);
        await Read("ada");
        await _board.Go("ada");
        await _board.Go("ben");
        await _board.Pass(TimeSpan.FromSeconds(3));
        Assert.Equal((null, null), ((await Held("gil")).Seal, (await Held("gil")).Sealed));
    }

    [Fact]
    public async Task J45_B11_details_of_an_issue_that_is_missing_are_forgotten()
    {
        await Read("ada");
        _board.Jira.Hidden["ada"] = ["1"];
        _board.Jira.Hidden["ben"] = ["1"];
        await _board.Ask(() => _board.Content.Refresh("ada"));
        await _board.Pass(TimeSpan.FromSeconds(2));
        Assert.Null(_board.Content.Content.Details.Of(One));
    }

    [Fact]
    public async Task J47_news_of_details_moves_the_issues_version()
    {
        await Read("ada");
        var before = _board.Content.Content.Of(One)!.Version;
        await _board.Ask("ada", JiraPurpose.Addcomment, """{"body":{"type":"doc","version":1,"content":[]}}""", "1");
        Assert.True(_board.Content.Content.Of(One)!.Version > before);
    }

    [Fact]
    public async Task J48_P32_rich_text_comes_through_whole()
    {
        var odd = JsonNode.Parse("""{"type":"doc","version":1,"content":[{"type":"extension","attrs":{"self":"a","expand":"b","description":"c","avatarUrls":{"x":"y"},"iconUrl":"d"}}]}""")!;
        _board.Jira.Issues[1]["fields"]!["description"] = odd.DeepClone();
        var answer = await Read("ada");
        Assert.Equal(odd.ToJsonString(), answer["details"]!["fields"]!["description"]!.ToJsonString());
    }

    [Theory]
    [InlineData(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0 }, true)]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, true)]
    [InlineData(new byte[] { (byte)'<', (byte)'h', (byte)'t', (byte)'m', (byte)'l', (byte)'>' }, false)]
    [InlineData(new byte[0], false)]
    public async Task X58_X59_P58_a_picture_comes_with_a_connected_persons_token_and_is_held_for_the_others(byte[] bytes, bool shown)
    {
        _board.Jira.Comments.Picture = bytes;
        var picture = new Ludi.Collab.Jira.Payload.Content.PictureRef(ScriptedJira.SiteId, "issuetype", "10318");
        var things = new HeldThings(_board.Content, _board.Admission, _board.Jira);
        Assert.Null((await _board.Finish(() => things.Picture("gil", picture))).Sealed);
        Assert.Equal(0, _board.Jira.CountOf("picture"));
        Assert.Equal(shown, (await _board.Finish(() => things.Picture("ada", picture))).Sealed is not null);
        Assert.Equal(shown, (await _board.Finish(() => things.Picture("gil", picture))).Sealed is not null);
        Assert.Equal(1, _board.Jira.CountOf("picture"));
    }

    private Task<HeldReply> Held(string person) => _board.Finish(() => new HeldThings(_board.Content, _board.Admission, _board.Jira).Details(person, One));

    private async Task<JsonNode> Read(string person)
    {
        var answer = await _board.Ask(person, JiraPurpose.Details, null, "1");
        Assert.Null(answer.Refusal);
        return answer.Json!;
    }

    private static string TextOf(JsonNode document) => (string)document["content"]![0]!["content"]![0]!["text"]!;
}
