using System.Globalization;

namespace Ludi.Collab.Tests.Storage.LiteDb;

/// <summary>The proof that the embedded store loses nothing acknowledged; LUDI_POWER_CUTS=10000 makes it the full campaign.</summary>
public sealed class PowerCutTests(ITestOutputHelper output)
{
    private const int CutsOfOneLife = 20;

    [Fact]
    public void ST1_whatever_a_power_cut_keeps_everything_acknowledged_is_there_whole()
    {
        var cuts = int.Parse(Environment.GetEnvironmentVariable("LUDI_POWER_CUTS") ?? "1000", CultureInfo.InvariantCulture);
        var first = int.Parse(Environment.GetEnvironmentVariable("LUDI_POWER_SEED") ?? "1", CultureInfo.InvariantCulture);
        var (commits, unacknowledged, failures, phases) = (0, 0, new List<string>(), new List<KeyValuePair<string, int>>());
        for (var seed = first; (seed - first) * CutsOfOneLife < cuts; seed++)
        {
            using var life = new PowerCutLife(seed);
            try
            {
                for (var cut = 0; cut < CutsOfOneLife; cut++)
                {
                    life.UntilNextCut();
                }
            }
            catch (Exception failure)
            {
                failures.Add($"seed {seed}: {failure}");
            }

            commits += life.Commits;
            unacknowledged += life.Unacknowledged;
            phases.AddRange(life.Cuts);
        }

        var where = string.Join(", ", phases.GroupBy(pair => pair.Key).Select(each => $"{each.Key} {each.Sum(pair => pair.Value)}"));
        output.WriteLine($"{cuts} power cuts from seed {first} ({where}): {commits} commits acknowledged, {failures.Count} lives lost or unreadable, {unacknowledged} changes kept that were not acknowledged");
        Assert.Empty(failures);
    }
}
