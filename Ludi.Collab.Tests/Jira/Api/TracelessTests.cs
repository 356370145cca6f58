using System.Text;
using Ludi.Collab.Jira.Api;
using static Ludi.Collab.Tests.Jira.ScriptedServer;

namespace Ludi.Collab.Tests.Jira.Api;

public sealed class TracelessTests
{
    [Fact]
    public async Task A21_a_disposed_answer_leaves_nothing_in_its_buffer()
    {
        await using var server = await Start(Answer(200, """{"summary":"kumquat"}"""));
        await using var line = new Line(server.Address);
        var answer = await line.Site.Myself(default);
        var memory = answer.Utf8;
        Assert.Contains("kumquat", Encoding.UTF8.GetString(memory.Span), StringComparison.Ordinal);
        answer.Dispose();

        Assert.True(memory.Span.IndexOfAnyExcept((byte)0) < 0);
    }

    [Fact]
    public void A21_an_outgrown_buffer_is_wiped()
    {
        using var bytes = new WipedBytes(256);
        var small = bytes.GetMemory();
        "kumquat"u8.CopyTo(small.Span);
        bytes.Advance(7);
        bytes.GetMemory(10_000);

        Assert.True(small.Span.IndexOfAnyExcept((byte)0) < 0);
        Assert.Equal("kumquat"u8, bytes.Written);
    }

    [Fact]
    public async Task A23_logs_hold_neither_addresses_nor_queries_nor_texts_nor_tokens()
    {
        await using var server = await Start(
            Answer(500, "<html>kumquat</html>"),
            Answer(400, """{"errorMessages":["kumquat"]}""", ("ATL-TRACEID", "trace-77")),
            Cut("""{"x":"kumquat"""));
        await using var line = new Line(server.Address, new GivenTokens("secret-token"), l => l.Attempts = 2);
        using var search = await line.Site.Search(new IssueSearch("summary ~ kumquat", null, 50, ["summary"], [], []), default);
        using var projects = await line.Site.Projects("kumquat", 0, false, default);
        using var edit = await line.Site.Edit("10001", Encoding.UTF8.GetBytes("""{"fields":{"summary":"kumquat"}}"""), default);

        Assert.NotNull(edit.Refusal);
        Assert.Contains("trace-77", line.Log.Text, StringComparison.Ordinal);
        Assert.Contains(Line.SiteId, line.Log.Text, StringComparison.Ordinal);
        foreach (var secret in new[] { "kumquat", "secret-token", "/rest/", server.Address })
        {
            Assert.DoesNotContain(secret, line.Log.Text, StringComparison.OrdinalIgnoreCase);
        }
    }
}
