namespace Ludi.Collab.Accounts;

/// <summary>Who is behind a request or a connection: a person of an organisation, or a guest of one board.</summary>
internal abstract record Visitor
{
    private Visitor(string id, string name)
    {
        Id = id;
        Name = name;
    }

    /// <summary>The person's id, or the guest's ("g-" and random).</summary>
    public string Id { get; }

    /// <summary>What others on the board read.</summary>
    public string Name { get; }

    /// <summary>Somebody with an account.</summary>
    public sealed record Member(string Id, string Name, string Organisation, bool Administrator) : Visitor(Id, Name);

    /// <summary>Somebody who came by a share link; gone when the link is.</summary>
    public sealed record Guest(string Id, string Name, string Board, string Link) : Visitor(Id, Name);
}
