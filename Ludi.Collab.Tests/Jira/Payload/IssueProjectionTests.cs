using System.Text;
using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;

namespace Ludi.Collab.Tests.Jira.Payload;

public sealed class IssueProjectionTests
{
    private const string Bulk = """
        {"expand":"names","issues":[{"expand":"x","id":"10231","self":"https://g/rest","key":"NW-7","fields":{
          "summary":"Cursor \u00e4 \"lags\" \ud83d\ude00 on läge","description":"not asked for",
          "status":{"self":"s","description":"for admins","iconUrl":"i","name":"To Do","id":"1","statusCategory":{"self":"s","id":2,"key":"new"}},
          "assignee":{"self":"s","accountId":"5f00","emailAddress":"a@b","timeZone":"Europe/Berlin","avatarUrls":{"24x24":"https://g/24","48x48":"https://g/48"},"displayName":"Ada"},
          "project":{"id":"10004","key":"NW","simplified":true,"avatarUrls":{"48x48":"https://gateway/needs-token"}},
          "parent":{"id":"10200","key":"NW-2","self":"s","fields":{"summary":"Performance","issuetype":{"id":"1","iconUrl":"x","name":"Epic"}}},
          "labels":["a","b"],"customfield_10016":3.0,"duedate":null}}]}
        """;

    private static readonly CardFacts Facts = new("https://northwind.example/", "customfield_10016", DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123), IssueSource.Read);
    private static readonly Shape Fields = Shape.Of("summary", "status", "assignee", "project", "parent", "labels", "customfield_10016", "duedate");

    [Fact]
    public void J5_J6_J7_a_card_is_what_was_asked_for_without_what_boards_have_no_use_for()
    {
        var expected = """
            {"id":"10231","key":"NW-7","url":"https://northwind.example/browse/NW-7","points":"customfield_10016","readAt":1700000000123,"source":"read","fields":{"summary":"Cursor \u00e4 \"lags\" \ud83d\ude00 on läge","status":{"name":"To Do","id":"1","statusCategory":{"id":2,"key":"new"}},"assignee":{"accountId":"5f00","avatarUrls":{"48x48":"https://g/48"},"displayName":"Ada"},"project":{"id":"10004","key":"NW","simplified":true},"parent":{"id":"10200","key":"NW-2","fields":{"summary":"Performance","issuetype":{"id":"1","name":"Epic"}}},"labels":["a","b"],"customfield_10016":3.0,"duedate":null}}
            """;
        Assert.Equal(expected.Trim(), CardOf(Bulk));
    }

    [Fact]
    public void J5_an_issue_says_which_project_it_belongs_to()
    {
        var slice = Assert.Single(IssueSlice.Many(Encoding.UTF8.GetBytes(Bulk))!);
        Assert.Equal(("10231", "10004", true), (slice.Id, slice.Project, slice.TeamManaged));
    }

    [Fact]
    public void J5_an_empty_field_before_the_project_does_not_hide_it()
    {
        var slice = IssueSlice.One("{\"id\":\"7\",\"key\":\"A-7\",\"fields\":{\"parent\":null,\"labels\":[null],\"project\":{\"id\":\"10004\"}}}"u8.ToArray());
        Assert.Equal("10004", slice?.Project);
    }

    [Fact]
    public void J6_pictures_that_no_browser_may_load_are_left_out()
    {
        var card = CardOf("""{"issues":[{"id":"1","key":"A-1","fields":{"assignee":{"avatarUrls":{"48x48":"javascript:alert(1)"},"accountId":"5f"}}}]}""");
        Assert.Equal("{}", JsonNode.Parse(card!)!["fields"]!["assignee"]!["avatarUrls"]!.ToJsonString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("""{"issues":{}}""")]
    [InlineData("""{"issues":[1]}""")]
    [InlineData("""{"issues":[{"id":"1x","key":"A","fields":{}}]}""")]
    [InlineData("""{"issues":[{"id":"1","fields":{}}]}""")]
    [InlineData("""{"issues":[{"id":"1","key":"A"}]}""")]
    [InlineData("""{"issues":[{"id":"1","key":"A","fields":{}}""")]
    [InlineData("""{"issues":[]} []""")]
    public void J8_what_is_no_list_of_issues_is_nonsense(string json) => Assert.Null(IssueSlice.Many(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void J8_nonsense_never_throws(int seed)
    {
        var chance = new Random(seed);
        var whole = Encoding.UTF8.GetBytes(Bulk);
        for (var round = 0; round < 4000; round++)
        {
            var bytes = whole.AsSpan(0, chance.Next(4) == 0 ? chance.Next(whole.Length) : whole.Length).ToArray();
            for (var hits = chance.Next(4); hits > 0 && bytes.Length > 0; hits--)
            {
                bytes[chance.Next(bytes.Length)] = chance.Next(3) == 0 ? (byte)chance.Next(256) : (byte)"{}[]\",:\\u0dn9"[chance.Next(13)];
            }

            ReadEverything(bytes);
        }
    }

    [Fact]
    public void J8_half_a_character_in_a_name_is_nonsense() =>
        ReadEverything("""{"issues":[{"id":"1","key":"A","fields":{"\ud800":1,"summary":"\udc00"}}]}"""u8.ToArray());

    private static void ReadEverything(byte[] bytes)
    {
        using var card = new WipedBuffer();
        foreach (var slice in IssueSlice.Many(bytes) ?? [])
        {
            IssueProjection.Write(slice, Facts, Shape.All, card);
        }

        if (IssueSlice.One(bytes) is { } one)
        {
            IssueProjection.Write(one, Facts, Fields, card);
        }

        using var words = new System.Text.Json.Utf8JsonWriter(card, JsonCopy.Options);
        JiraWords.Write(bytes, words);
    }

    private static string? CardOf(string bulk)
    {
        using var card = new WipedBuffer();
        var slice = Assert.Single(IssueSlice.Many(Encoding.UTF8.GetBytes(bulk))!);
        return IssueProjection.Write(slice, Facts, Fields, card) ? Encoding.UTF8.GetString(card.Span) : null;
    }
}
