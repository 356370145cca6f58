namespace Ludi.Collab.Jira.Payload.Content;

/// <summary>
/// Who reads a site for everybody (B4): whoever asked last, if they are there and it works; otherwise whoever
/// is there longest. Somebody whose reading failed is passed over until they ask again or their connection
/// changes. SPEC: J12–J15.
/// </summary>
internal sealed class ReaderElection
{
    private readonly HashSet<string> failed = [];
    private string? asked;

    /// <summary>The reader among the people who are there with a working connection, longest first; null: nobody.</summary>
    public string? Reader(IReadOnlyList<string> connected) =>
        asked is not null && connected.Contains(asked) && !failed.Contains(asked) ? asked : connected.FirstOrDefault(p => !failed.Contains(p));

    /// <summary>Somebody opened the board or pressed refresh: they read.</summary>
    public void Ask(string person)
    {
        asked = person;
        failed.Remove(person);
    }

    /// <summary>Somebody's reading failed; the next one takes over.</summary>
    public void Fail(string person) => failed.Add(person);

    /// <summary>Somebody's connection changed, so it may work again.</summary>
    public void Recovered(string person) => failed.Remove(person);

    /// <summary>Whether somebody's reading did not fail.</summary>
    public bool CanRead(string person) => !failed.Contains(person);
}
