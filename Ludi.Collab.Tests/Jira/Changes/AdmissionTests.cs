using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Changes;

public sealed class AdmissionTests : IDisposable
{
    private readonly ScriptedBoard board = new();

    public void Dispose() => board.Dispose();

    [Theory]
    [InlineData("outsider", RefusalCode.NotOnABoard)]
    [InlineData("guest", RefusalCode.GuestsWatchJira)]
    [InlineData("unconnected", RefusalCode.JiraNotConnected)]
    [InlineData("revoked", RefusalCode.JiraReconnect)]
    [InlineData("elsewhere", RefusalCode.JiraNotConnected)]
    public async Task X1_X2_X3_P54_P56_P57_P58_whoever_may_not_is_refused_and_Jira_hears_nothing(string person, RefusalCode expected)
    {
        await board.Come("ada");
        await board.Come("guest", role: BoardRole.Guest);
        await board.Come("unconnected", connected: false);
        await board.Come("revoked", connected: false);
        await board.Come("elsewhere", connected: false);
        board.Connections["revoked"] = new ConnectionState(ConnectionPhase.Reconnect, null, []);
        board.Connections["elsewhere"] = new ConnectionState(ConnectionPhase.Connected, "a", [new ConnectedSite("other", "https://other", "Other")]);
        var before = board.Jira.Calls.Count;
        foreach (var purpose in Enum.GetValues<JiraPurpose>())
        {
            Assert.Equal(expected, (await board.Ask(person, purpose, "{}", "1")).Refusal);
        }

        Assert.Equal(before, board.Jira.Calls.Count);
    }

    [Fact]
    public async Task X3_a_connection_that_was_made_a_moment_ago_counts()
    {
        await board.Come("ada", connected: false);
        board.Connections["ada"] = ScriptedBoard.Connected;
        Assert.Null((await board.Ask("ada", JiraPurpose.Projects, """{"startAt":0}""")).Refusal);
    }

    [Fact]
    public async Task X4_a_call_under_another_seal_is_told_so_and_not_made()
    {
        await board.Come("ada");
        await board.Ask(() => board.Content.Content.Open().Id);
        var reply = await board.Finish(() => board.Calls.Ask(new BoardCall("ada", ScriptedJira.SiteId, JiraPurpose.Search, null, "seal-0", [1, 2, 3])));
        Assert.Equal(RefusalCode.SealGone, reply.Refusal!.Code);
        Assert.Empty(board.Jira.Calls);
    }

    [Theory]
    [InlineData("{\"jql\":")]
    [InlineData("7")]
    [InlineData("{\"jql\":7}")]
    [InlineData("{\"\\ud800\":1}")]
    public async Task X5_a_request_that_makes_no_sense_is_refused_and_Jira_hears_nothing(string json)
    {
        await board.Come("ada");
        foreach (var purpose in new[] { JiraPurpose.Search, JiraPurpose.Edit, JiraPurpose.Transition, JiraPurpose.Convert, JiraPurpose.Createtypes, JiraPurpose.Createfields })
        {
            Assert.Equal(RefusalCode.Invalid, (await board.Ask("ada", purpose, json, "1")).Refusal);
        }

        Assert.Empty(board.Jira.Calls);
    }

    [Fact]
    public async Task X5_a_request_that_was_sealed_for_something_else_is_refused()
    {
        await board.Come("ada");
        var seal = board.Content.Content.Open().Id;
        var body = Payload.ClientKey.Seal(board.Key(), """{"jql":"project = NW"}""", $"{seal}|request|edit");
        var reply = await board.Finish(() => board.Calls.Ask(new BoardCall("ada", ScriptedJira.SiteId, JiraPurpose.Search, null, seal, body)));
        Assert.Equal(RefusalCode.Invalid, reply.Refusal!.Code);
    }
}
