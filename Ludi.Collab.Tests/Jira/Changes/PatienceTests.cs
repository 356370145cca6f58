using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;
using Microsoft.Extensions.Time.Testing;

namespace Ludi.Collab.Tests.Jira.Changes;

public sealed class PatienceTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Queue<Refusal?> _answers = new();
    private int _tries;

    [Fact]
    public async Task X90_what_waiting_solves_is_made_again_when_the_time_has_come()
    {
        _answers.Enqueue(Refusals.Of(RefusalCode.JiraWait, 7));
        _answers.Enqueue(Refusals.Of(RefusalCode.JiraWait, 13));
        _answers.Enqueue(null);

        var done = Start();
        Assert.Equal(1, _tries);
        _time.Advance(TimeSpan.FromSeconds(6.9));
        Assert.Equal(1, _tries);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(2, _tries);
        _time.Advance(TimeSpan.FromSeconds(13));

        Assert.Null(await done);
    }

    [Fact]
    public async Task X90_more_than_twenty_seconds_in_all_are_told_not_waited()
    {
        _answers.Enqueue(Refusals.Of(RefusalCode.JiraWait, 15));
        _answers.Enqueue(Refusals.Of(RefusalCode.JiraWait, 6));

        var done = Start();
        _time.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(6, (await done)!.AfterSeconds);
        Assert.Equal(2, _tries);
    }

    [Fact]
    public async Task X90_any_other_refusal_is_told_at_once()
    {
        _answers.Enqueue(Refusals.Of(RefusalCode.JiraUnreachable, 3));

        Assert.Equal(RefusalCode.JiraUnreachable, (await Start())!.Code);
    }

    private Task<Refusal?> Start() => new Patience(_time).Do(() =>
    {
        _tries++;
        return Task.FromResult(_answers.Dequeue());
    });
}
