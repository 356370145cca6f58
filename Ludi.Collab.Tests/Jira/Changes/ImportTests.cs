using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Changes;

public sealed class ImportTests : IAsyncLifetime
{
    private readonly ScriptedBoard board = new();

    public async ValueTask InitializeAsync() => await board.Come("ada");

    public ValueTask DisposeAsync()
    {
        board.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task X15_X17_P23_P24_what_the_importer_sees_becomes_cards_with_each_issue_read_once()
    {
        board.Jira.Add(Enumerable.Range(1, 250));
        board.Jira.Hidden["ada"] = ["7"];
        var reply = await Import(Enumerable.Range(1, 250));
        Assert.Equal((249, 0), (reply.Added.Count, reply.Already.Count));
        Assert.Equal(["7"], reply.NotVisible);
        Assert.Equal(249, board.Status.Loaded);
        Assert.Equal(3, board.Jira.CountOf("bulkfetch"));
        Assert.Equal(249, board.Audience.Changes.SelectMany(c => c.Issues).Count());
    }

    [Fact]
    public async Task X16_P25_importing_again_renews_and_adds_nothing()
    {
        board.Jira.Add(1, 2);
        await Import([1]);
        board.Jira.Issues[1] = ScriptedJira.Issue(1, "Renewed");
        var reply = await Import([1, 2, 1]);
        Assert.Equal(("2", "1"), (Assert.Single(reply.Added).Issue.Issue, Assert.Single(reply.Already).Issue.Issue));
        Assert.Equal("Renewed", (string)board.Card("1")["fields"]!["summary"]!);
    }

    [Fact]
    public async Task X15_when_Jira_does_not_answer_nothing_is_placed()
    {
        board.Jira.Add(1);
        board.Jira.Failing["ada"] = (0, RefusalCode.JiraSlow);
        Assert.Equal(RefusalCode.JiraSlow, (await Import([1])).Refusal!.Code);
        Assert.Empty(board.View().Cards);
        Assert.Empty(board.Live);
    }

    private Task<ImportReply> Import(IEnumerable<int> issues) =>
        board.Finish(() => board.Imports.Import(new ImportOrder("ada", ScriptedJira.SiteId, [.. issues.Select(i => $"{i}")], 0, 0)));
}
