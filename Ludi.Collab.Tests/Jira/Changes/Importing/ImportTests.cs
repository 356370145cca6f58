using Ludi.Collab.Jira.Changes.Importing;
using Ludi.Collab.Jira.Payload.Fields;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Changes.Importing;

public sealed class ImportTests : IAsyncLifetime
{
    private readonly ScriptedBoard _board = new();

    public async ValueTask InitializeAsync() => await _board.Come("ada");

    public ValueTask DisposeAsync()
    {
        _board.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task X15_X17_P23_P24_what_the_importer_sees_becomes_cards_with_each_issue_read_once()
    {
        _board.Jira.Add(Enumerable.Range(1, 250));
        _board.Jira.Hidden["ada"] = ["7"];
        var reply = await Import(Enumerable.Range(1, 250));
        Assert.Equal((249, 0), (reply.Added.Count, reply.Already.Count));
        Assert.Equal(["7"], reply.NotVisible);
        Assert.Equal(249, _board.Status.Loaded);
        Assert.Equal(3, _board.Jira.CountOf("bulkfetch"));
        Assert.Equal(249, _board.Audience.Changes.SelectMany(c => c.Issues).Count(i => i.Issue != FieldLegend.Name));
    }

    [Fact]
    public async Task X16_P25_importing_again_renews_and_adds_nothing()
    {
        _board.Jira.Add(1, 2);
        await Import([1]);
        _board.Jira.Issues[1] = ScriptedJira.Issue(1, "Renewed");
        var reply = await Import([1, 2, 1]);
        Assert.Equal(("2", "1"), (Assert.Single(reply.Added).Issue.Issue, Assert.Single(reply.Already).Issue.Issue));
        Assert.Equal("Renewed", (string)_board.Card("1")["fields"]!["summary"]!);
    }

    [Fact]
    public async Task X15_when_Jira_does_not_answer_nothing_is_placed()
    {
        _board.Jira.Add(1);
        _board.Jira.Failing["ada"] = (0, RefusalCode.JiraSlow);
        Assert.Equal(RefusalCode.JiraSlow, (await Import([1])).Refusal!.Code);
        Assert.Empty(_board.View().Cards);
        Assert.Empty(_board.Live);
    }

    private Task<ImportReply> Import(IEnumerable<int> issues) =>
        _board.Finish(() => _board.Imports.Import(new ImportOrder("ada", ScriptedJira.SiteId, [.. issues.Select(i => $"{i}")], 0, 0)));
}
