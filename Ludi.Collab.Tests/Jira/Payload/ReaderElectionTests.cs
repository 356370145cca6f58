using Ludi.Collab.Jira.Payload.Content;

namespace Ludi.Collab.Tests.Jira.Payload;

public sealed class ReaderElectionTests
{
    private static readonly string[] Here = ["ada", "ben", "cleo"];

    private readonly ReaderElection election = new();

    [Fact]
    public void J12_B4_the_longest_present_reads_when_nobody_asked() => Assert.Equal("ada", election.Reader(Here));

    [Fact]
    public void J12_B4_whoever_asked_reads_while_they_are_here()
    {
        election.Ask("cleo");
        Assert.Equal("cleo", election.Reader(Here));
        Assert.Equal("ada", election.Reader(["ada", "ben"]));
        Assert.Null(election.Reader([]));
    }

    [Fact]
    public void J13_B4_the_next_takes_over_from_one_who_fails()
    {
        election.Ask("ben");
        election.Fail("ben");
        Assert.Equal("ada", election.Reader(Here));
        election.Fail("ada");
        Assert.Equal("cleo", election.Reader(Here));
        election.Fail("cleo");
        Assert.Null(election.Reader(Here));
    }

    [Fact]
    public void J14_one_who_failed_reads_again_when_they_ask_or_their_connection_changes()
    {
        election.Fail("ada");
        election.Recovered("ada");
        Assert.Equal("ada", election.Reader(Here));
        election.Fail("cleo");
        election.Ask("cleo");
        Assert.Equal("cleo", election.Reader(Here));
    }
}
