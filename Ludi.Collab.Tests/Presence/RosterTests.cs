using Ludi.Collab.Presence;
using Ludi.Collab.Protocol;
using Microsoft.Extensions.Time.Testing;

namespace Ludi.Collab.Tests.Presence;

/// <summary>Who is here, N1–N4.</summary>
public sealed class RosterTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Roster _roster = new(TimeSpan.FromSeconds(30));

    [Fact]
    public void N1_each_tab_has_a_handle_of_its_own_and_announcing_again_changes_nothing()
    {
        var first = Announce("tab-1", "ada");
        var second = Announce("tab-2", "ada");
        Assert.NotEqual(first.Handle, second.Handle);
        var version = _roster.Version;
        Assert.Equal(first, Announce("tab-1", "ada"));
        Assert.Equal(version, _roster.Version);
    }

    [Fact]
    public void N2_who_is_not_announced_for_30_s_is_gone()
    {
        Announce("tab-1", "ada");
        _time.Advance(TimeSpan.FromSeconds(20));
        Announce("tab-2", "grace");
        _time.Advance(TimeSpan.FromSeconds(10));
        _roster.Sweep(_time.GetUtcNow());
        Assert.Equal(["grace"], _roster.Entries.Select(e => e.Person));
    }

    [Fact]
    public void N2_who_leaves_is_gone_at_once_and_only_once()
    {
        Announce("tab-1", "ada");
        Assert.True(_roster.Leave("tab-1"));
        Assert.False(_roster.Leave("tab-1"));
        Assert.True(_roster.IsEmpty);
    }

    [Fact]
    public void N3_differences_together_give_the_whole()
    {
        var random = new Random(11);
        var here = new Dictionary<int, RosterEntry>();
        var version = 0L;
        for (var step = 0; step < 500; step++)
        {
            var connection = $"tab-{random.Next(20)}";
            if (random.Next(3) == 0)
            {
                _roster.Leave(connection);
            }
            else
            {
                Announce(connection, $"person-{random.Next(5)}");
            }

            if (random.Next(4) == 0 && _roster.TakeChange() is { } change)
            {
                Assert.Equal(version, change.From);
                version = change.To;
                change.Here.ToList().ForEach(e => here[e.Handle] = e);
                change.Gone.ToList().ForEach(h => here.Remove(h));
                Assert.Equal(_roster.Entries, here.Values.OrderBy(e => e.Handle));
            }
        }

        Assert.True(version > 0);
    }

    [Fact]
    public void N4_a_person_has_the_same_colour_everywhere() =>
        Assert.Equal(new Roster(TimeSpan.FromSeconds(1)).Announce("x", "ada", "Ada", BoardRole.Member, _time.GetUtcNow()).Colour, Announce("tab-1", "ada").Colour);

    private RosterEntry Announce(string connection, string person) =>
        _roster.Announce(connection, person, person, BoardRole.Member, _time.GetUtcNow());
}
