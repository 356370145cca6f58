using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>The people of the rehearsal. Account ids come in both of Atlassian's forms.</summary>
internal sealed class SeedPeople(Canary canary)
{
    private int _number;

    /// <summary>Administers everything.</summary>
    public Person Ada { get; private set; } = null!;

    /// <summary>Develops in NW and OPS, does not know of SEC.</summary>
    public Person Grace { get; private set; } = null!;

    /// <summary>May look at NW and nothing else.</summary>
    public Person Linus { get; private set; } = null!;

    /// <summary>Develops everywhere.</summary>
    public Person Mina { get; private set; } = null!;

    /// <summary>Writes in NW, but neither moves, assigns nor schedules.</summary>
    public Person Noor { get; private set; } = null!;

    /// <summary>Works on the operations desk and in the harbour office.</summary>
    public Person Yusuf { get; private set; } = null!;

    /// <summary>Works on the security desk.</summary>
    public Person Ines { get; private set; } = null!;

    /// <summary>Has left.</summary>
    public Person Bartholomew { get; private set; } = null!;

    /// <summary>Develops in NW.</summary>
    public Person Tomas { get; private set; } = null!;

    /// <summary>Develops in NW and OPS.</summary>
    public Person Priya { get; private set; } = null!;

    /// <summary>Makes everybody, the best known first.</summary>
    public IReadOnlyList<Person> Make()
    {
        Ada = Person("5f00aa11bb22cc33dd44ee01", "Ada Byte", "ada.byte@northwind.example", "Europe/Berlin", "#5243aa", "Product lead, administers this Jira", administrator: true);
        Grace = Person("5f00aa11bb22cc33dd44ee02", "Grace Hopper-Ng", "grace@northwind.example", "Europe/London", "#0065ff", "Developer");
        Linus = Person("712020:0f3b6a54-7d1e-4a57-9a1c-5c0de0000003", "Linus Okafor", "linus.okafor@northwind.example", "Africa/Lagos", "#00875a", "Stakeholder, may look but not edit");
        Mina = Person("5f00aa11bb22cc33dd44ee04", "Mina Takahashi", "mina@northwind.example", "Asia/Tokyo", "#de350b", "Developer and security champion");
        Tomas = Person("5f00aa11bb22cc33dd44ee05", "Tomás Ferreira", "tomas@northwind.example", "Europe/Lisbon", "#ff8b00", "Developer");
        Priya = Person("712020:1a9e4c20-22b7-4f5b-8a9d-5c0de0000006", "Priya Raman", "priya@northwind.example", "Asia/Kolkata", "#00a3bf", "Designer");
        Yusuf = Person("5f00aa11bb22cc33dd44ee07", "Yusuf Adeyemi", "yusuf@northwind.example", "Europe/Amsterdam", "#6554c0", "Duty manager");
        Noor = Person("5f00aa11bb22cc33dd44ee08", "Noor van Dijk", null, "Europe/Amsterdam", "#36b37e", "Writer, may edit but not move issues");
        Ines = Person("5f00aa11bb22cc33dd44ee09", "Inés Castellano", "ines@northwind.example", "Europe/Madrid", "#bf2600", "Security engineer");
        Bartholomew = Person("5f00aa11bb22cc33dd44ee10", "Bartholomew Quince", null, "Europe/London", "#7a869a", "Has left the company") with { Active = false };
        return [Ada, Grace, Linus, Mina, Tomas, Priya, Yusuf, Noor, Ines, Bartholomew];
    }

    private Person Person(string id, string name, string? email, string zone, string colour, string title, bool administrator = false) =>
        new(id, canary.Plant(name, "person", ++_number), email, zone, colour) { Administrator = administrator, Title = title };
}
