using Ludi.Collab.Rehearsal.Seed;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.DataCenter.Seed;

/// <summary>The people of the Data Center: the cloud's, under names and keys of their own.</summary>
internal sealed class HarborPeople(Canary canary)
{
    private int _number;

    /// <summary>Administers it.</summary>
    public Person Ada { get; private set; } = null!;

    /// <summary>Develops in HB, does not know of DK.</summary>
    public Person Grace { get; private set; } = null!;

    /// <summary>May look at HB and nothing else.</summary>
    public Person Linus { get; private set; } = null!;

    /// <summary>Develops in both projects.</summary>
    public Person Mina { get; private set; } = null!;

    /// <summary>Writes in HB, but neither moves, assigns nor schedules.</summary>
    public Person Noor { get; private set; } = null!;

    /// <summary>Develops in both; her name is an address, as directories make them.</summary>
    public Person Priya { get; private set; } = null!;

    /// <summary>Has left.</summary>
    public Person Bartholomew { get; private set; } = null!;

    /// <summary>Makes everybody, the best known first.</summary>
    public IReadOnlyList<Person> Make()
    {
        Ada = Person("ada", "Ada Byte", "Europe/Berlin", "#5243aa", "Harbour master, administers this Jira", administrator: true);
        Grace = Person("grace", "Grace Hopper-Ng", "Europe/London", "#0065ff", "Developer");
        Linus = Person("linus", "Linus Okafor", "Africa/Lagos", "#00875a", "Stakeholder, may look but not edit");
        Mina = Person("mina", "Mina Takahashi", "Asia/Tokyo", "#de350b", "Developer");
        Noor = Person("noor", "Noor van Dijk", "Europe/Amsterdam", "#36b37e", "Writer, may edit but not move issues");
        Priya = Person("priya.raman@harbor.example", "Priya Raman", "Asia/Kolkata", "#00a3bf", "Designer");
        Bartholomew = Person("bq", "Bartholomew Quince", "Europe/London", "#7a869a", "Has left the company") with { Active = false };
        return [Ada, Grace, Linus, Mina, Noor, Priya, Bartholomew];
    }

    private Person Person(string name, string displayName, string zone, string colour, string title, bool administrator = false)
    {
        var key = name == "ada" ? "ada" : $"JIRAUSER{10100 + _number}";
        var mail = name.Contains('@', StringComparison.Ordinal) ? name : $"{name}@harbor.example";
        return new(name, canary.Plant(displayName, "serverperson", ++_number), mail, zone, colour) { Administrator = administrator, Title = title, Key = key };
    }
}
