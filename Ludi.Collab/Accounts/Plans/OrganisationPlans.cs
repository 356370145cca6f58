namespace Ludi.Collab.Accounts.Plans;

/// <summary>Answers what an organisation's plan includes right now; a change of plan counts at once (P1, P2).</summary>
internal sealed class OrganisationPlans(IAccountStore store, PlanTable plans)
{
    /// <summary>Whether everything about Jira is part of the organisation's plan; false where there is no such organisation.</summary>
    public async Task<bool> IncludesJira(string organisation, CancellationToken cancellation) =>
        await store.Organisation(organisation, cancellation) is { } found && plans.IncludesJira(found.Plan);
}
