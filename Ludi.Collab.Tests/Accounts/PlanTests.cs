using Ludi.Collab.Accounts;
using Ludi.Collab.Accounts.Plans;
using Ludi.Collab.Tests.Fakes;

namespace Ludi.Collab.Tests.Accounts;

public sealed class PlanTests
{
    [Theory]
    [InlineData("free", false)]
    [InlineData("starter", false)]
    [InlineData("pro", true)]
    [InlineData("team", true)]
    [InlineData("business", true)]
    [InlineData("enterprise", true)]
    [InlineData("", false)]
    [InlineData("Pro ", false)]
    public void U10_P1_jira_is_part_of_four_plans(string plan, bool includes) => Assert.Equal(includes, new PlanTable().IncludesJira(plan));

    [Fact]
    public async Task U10_P1_an_organisation_has_what_its_plan_has()
    {
        var store = new FakeAccountStore();
        await Found(store, "poor", "free");
        await Found(store, "rich", "team");
        var plans = new OrganisationPlans(store, new PlanTable());

        Assert.False(await plans.IncludesJira("poor", CancellationToken.None));
        Assert.True(await plans.IncludesJira("rich", CancellationToken.None));
        Assert.False(await plans.IncludesJira("nowhere", CancellationToken.None));
    }

    private static Task<bool> Found(FakeAccountStore store, string id, string plan) => store.Found(
        new Organisation(id, id, plan, DateTimeOffset.UnixEpoch),
        new Person($"p-{id}", id, "P", $"{id}@example.org", null, true, DateTimeOffset.UnixEpoch),
        CancellationToken.None);
}
