using Ludi.Collab.Jira.Payload.Content;

namespace Ludi.Collab.Tests.Jira.Payload;

public sealed class ReaderElectionTests
{
    private static readonly string[] Here = ["ada", "ben", "cleo"];

    private readonly ReaderElection _election = new();

    [Fact]
    public void J12_B4_the_longest_present_reads_when_nobody_asked() => Assert.Equal("ada", _election.Reader(Here));

    [Fact]
    public void J12_B4_whoever_asked_reads_while_they_are_here()
    {
        _election.Ask("cleo");
        Assert.Equal("cleo", _election.Reader(Here));
        Assert.Equal("ada", _election.Reader(["ada", "ben"]));
        Assert.Null(_election.Reader([]));
    }

    [Fact]
    public void J13_B4_the_next_takes_over_from_one_who_fails()
    {
        _election.Ask("ben");
        _election.Fail("ben");
        Assert.Equal("ada", _election.Reader(Here));
        _election.Fail("ada");
        Assert.Equal("cleo", _election.Reader(Here));
        _election.Fail("cleo");
        Assert.Null(_election.Reader(Here));
    }

    [Fact]
    public void J14_one_who_failed_reads_again_when_they_ask_or_their_connection_changes()
    {
        _election.Fail("ada");
        _election.Recovered("ada");
        Assert.Equal("ada", _election.Reader(Here));
        _election.Fail("cleo");
        _election.Ask("cleo");
        Assert.Equal("cleo", _election.Reader(Here));
    }
}
