using System.Collections.Immutable;
using Ludi.Collab.Accounts.Plans;

namespace Ludi.Collab.Accounts.Demo;

/// <summary>The demo's organisation and its people, the same ids everywhere. They have no passwords.</summary>
internal static class DemoCast
{
    public const string Organisation = "demo-northwind";

    /// <summary>The board that the demo opens with.</summary>
    public const string Board = "demo-sprint-42";

    /// <summary>The product owner, who made the board.</summary>
    public const string Ada = "demo-ada";

    /// <summary>Everybody of the demo, the administrator first.</summary>
    public static ImmutableArray<DemoRole> People { get; } =
    [
        new(Ada, "Ada Byte", "Product owner", Administrator: true),
        new("demo-grace", "Grace Hopper-Ng", "Developer", Administrator: false),
        new("demo-linus", "Linus Okafor", "Designer", Administrator: false),
    ];

    public static Organisation OrganisationAt(DateTimeOffset now) => new(Organisation, "Northwind Travel", PlanTable.OfTheDemo, now);

    /// <summary>The account of one of them; its address is in a domain that cannot exist.</summary>
    public static Person PersonOf(DemoRole role, DateTimeOffset now) =>
        new(role.Person, Organisation, role.Name, $"{role.Person}@northwind.invalid", PasswordHash: null, role.Administrator, now);
}

/// <summary>Somebody whom one can be in the demo.</summary>
/// <param name="Title">What they do, as the choice of people shows it.</param>
internal sealed record DemoRole(string Person, string Name, string Title, bool Administrator);
