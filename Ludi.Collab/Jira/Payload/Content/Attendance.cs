using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Payload.Content;

/// <summary>Who is on the board, and how each stands with Jira. Guests count for nothing here (P58).</summary>
internal sealed class Attendance
{
    private readonly Dictionary<string, ConnectionState> states = [];

    /// <summary>Everybody on the board, longest present first.</summary>
    public IReadOnlyList<PresentPerson> People { get; private set; } = [];

    /// <summary>Those who could have a connection: everybody but guests.</summary>
    public IEnumerable<string> Members => People.Where(p => p.Role is not BoardRole.Guest).Select(p => p.Person);

    /// <summary>The people changed; what is known of the connections of those who left is forgotten.</summary>
    public void Arrive(IReadOnlyList<PresentPerson> people)
    {
        People = people;
        var here = Members.ToHashSet();
        foreach (var gone in states.Keys.Where(p => !here.Contains(p)).ToList())
        {
            states.Remove(gone);
        }
    }

    /// <summary>How somebody's connection stands now; of no interest where they are not here.</summary>
    public void Know(string person, ConnectionState state)
    {
        if (Members.Contains(person))
        {
            states[person] = state;
        }
    }

    /// <summary>Somebody's role on the board, null: they are not here.</summary>
    public BoardRole? RoleOf(string person) => People.FirstOrDefault(p => p.Person == person)?.Role;

    /// <summary>What is known of somebody's connection.</summary>
    public ConnectionState StateOf(string person) => states.GetValueOrDefault(person, ConnectionState.None);

    /// <summary>Those here who have a working connection to a site, longest present first.</summary>
    public IReadOnlyList<string> ConnectedTo(string site) => [.. Members.Where(p => StateOf(p).WorksOn(site))];

    /// <summary>Whether anybody here has a working connection to any site.</summary>
    public bool AnybodyConnected => Members.Any(p => StateOf(p) is { Phase: ConnectionPhase.Connected, Sites.Count: > 0 });

    /// <summary>A site's address for people, as somebody here who is connected to it knows it.</summary>
    public string? UrlOf(string site) => Members.SelectMany(p => StateOf(p).Sites).FirstOrDefault(s => s.Id == site)?.Url;
}
