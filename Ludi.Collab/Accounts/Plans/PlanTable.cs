using System.Text.Json;

namespace Ludi.Collab.Accounts.Plans;

/// <summary>The plans as plans.json lists them; a plan that is not listed includes nothing.</summary>
internal sealed class PlanTable
{
    /// <summary>The plan that a new organisation starts on.</summary>
    public const string OfNewOrganisations = "pro";

    /// <summary>The plan of the demo organisation.</summary>
    public const string OfTheDemo = "business";

    private const string Jira = "jira";

    private readonly Dictionary<string, Plan> _plans = Read().ToDictionary(p => p.Id, StringComparer.Ordinal);

    public IReadOnlyCollection<Plan> All => _plans.Values;

    public bool IncludesJira(string plan) => _plans.TryGetValue(plan, out var found) && found.Includes.Contains(Jira);

    private static Plan[] Read()
    {
        using var stream = typeof(PlanTable).Assembly.GetManifestResourceStream("Ludi.Collab.Accounts.Plans.plans.json")
            ?? throw new InvalidOperationException("plans.json is not embedded.");
        return JsonSerializer.Deserialize<Plan[]>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("plans.json is empty.");
    }
}
