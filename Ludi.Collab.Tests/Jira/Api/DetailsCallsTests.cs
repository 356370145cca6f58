using Ludi.Collab.Jira.Api;
using Ludi.Collab.Protocol;
using static Ludi.Collab.Tests.Jira.ScriptedServer;

namespace Ludi.Collab.Tests.Jira.Api;

/// <summary>Comments and pictures as they leave for Jira.</summary>
public sealed class DetailsCallsTests
{
    [Fact]
    public async Task A70_a_picture_is_asked_for_at_the_sites_gateway_only_and_comes_whatever_it_is_called()
    {
        await using var server = await Start(Answer(200, "GIF89a"));
        await using var line = new Line(server.Address);
        using var answer = await line.Site.Picture("issuetype", "10318", CancellationToken.None);
        Assert.Null(answer.Refusal);
        Assert.True(answer.Utf8.Span.SequenceEqual("GIF89a"u8));
        var asked = Assert.Single(server.Calls);
        Assert.Equal(("GET", $"/ex/jira/{Line.SiteId}/rest/api/3/universal_avatar/view/type/issuetype/avatar/10318"), (asked.Method, asked.Path));
        Assert.StartsWith("image/png", asked.Headers["Accept"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A70_a_picture_that_is_too_large_or_elsewhere_is_let_go()
    {
        await using var server = await Start(Answer(200, new string('x', IJiraSite.PictureBytes + 1)), Answer(302, "", ("Location", "http://169.254.169.254/")));
        await using var line = new Line(server.Address);
        using var large = await line.Site.Picture("issuetype", "10318", CancellationToken.None);
        using var elsewhere = await line.Site.Picture("issuetype", "10318", CancellationToken.None);
        using var steered = await line.Site.Picture("issuetype", "../../secret", CancellationToken.None);
        Assert.Equal((RefusalCode.JiraNonsense, RefusalCode.JiraNonsense, RefusalCode.Invalid), (large.Refusal!.Code, elsewhere.Refusal!.Code, steered.Refusal!.Code));
        Assert.Equal(2, server.Calls.Count);
    }

    [Fact]
    public async Task A71_comments_are_asked_for_newest_first_and_written_once()
    {
        await using var server = await Start(Answer(200, """{"comments":[],"startAt":40,"total":40}"""), Answer(500, "{}"), Answer(500, "{}"));
        await using var line = new Line(server.Address);
        using var page = await line.Site.Comments("10231", 40, 20, CancellationToken.None);
        using var added = await line.Site.AddComment("10231", "{}"u8.ToArray(), CancellationToken.None);
        using var edited = await line.Site.EditComment("10231", "10500", "{}"u8.ToArray(), CancellationToken.None);
        Assert.Equal(["GET", "POST", "PUT"], server.Calls.Select(c => c.Method));
        Assert.Equal("?startAt=40&maxResults=20&orderBy=-created", server.Calls[0].Query);
        Assert.EndsWith("/issue/10231/comment/10500", server.Calls[2].Path, StringComparison.Ordinal);
    }
}
