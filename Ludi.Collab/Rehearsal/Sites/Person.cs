namespace Ludi.Collab.Rehearsal.Sites;

/// <summary>An Atlassian account; the e-mail address is there only where its owner shows it.</summary>
internal sealed record Person(string AccountId, string Name, string? Email, string TimeZone, string Colour)
{
    /// <summary>False for somebody who has left: kept on old issues, no longer assignable.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Whether they administer the site.</summary>
    public bool Administrator { get; init; }

    /// <summary>The key of a Data Center user, which stays when the name is changed; there the account id is the name.</summary>
    public string Key { get; init; } = "";

    /// <summary>What they do, in a few words, for the consent page.</summary>
    public string Title { get; init; } = "";

    /// <summary>Up to two letters for the avatar.</summary>
    public string Initials => string.Concat(Name.Split(' ').Where(word => word.Length > 0).Take(2).Select(word => word[..1]));

    /// <summary>Two people are the same one only when they are the same object.</summary>
    public bool Equals(Person? other) => ReferenceEquals(this, other);

    /// <summary>See <see cref="Equals(Person)"/>.</summary>
    public override int GetHashCode() => AccountId.GetHashCode(StringComparison.Ordinal);

    /// <summary>Their own zone, in which JQL reads dates.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
}
