using Ludi.Collab.Rehearsal.Jql;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>A registered webhook: where to, for which events, and which issues it is about. Used under the site's lock.</summary>
internal abstract class Hook(long id, Person owner, Uri url, IReadOnlyList<string> events, Clause? filter)
{
    /// <summary>Its number in its list.</summary>
    public long Id { get; } = id;

    /// <summary>Who registered it.</summary>
    public Person Owner { get; } = owner;

    /// <summary>Where deliveries go.</summary>
    public Uri Url { get; } = url;

    /// <summary>The events it is told of.</summary>
    public IReadOnlyList<string> Events { get; } = events;

    /// <summary>How its deliveries are proved; null: not at all.</summary>
    public abstract IHookSigning? Signing { get; }

    /// <summary>Hooks of the same group share one delivery.</summary>
    public abstract string Group { get; }

    /// <summary>Whether its deliveries name the hooks that matched.</summary>
    public virtual bool TellsMatches => false;

    /// <summary>Whether its deliveries have no body.</summary>
    public virtual bool ExcludeBody => false;

    /// <summary>Whether it is told anything at that moment.</summary>
    public virtual bool IsLive(DateTimeOffset at) => true;

    /// <summary>Where a delivery about this issue goes.</summary>
    public virtual Uri AddressFor(Issue issue) => Url;

    /// <summary>Whether the event is one of its own and about an issue it is for.</summary>
    public bool Wants(Happening happening, string name, Site site) =>
        Events.Contains(name) && IsLive(happening.At) && Admits(happening) && Matches(happening, site);

    /// <summary>What stands beside events and filter.</summary>
    protected virtual bool Admits(Happening happening) => true;

    private bool Matches(Happening happening, Site site) => filter is null
        || new JqlCompiler(site, new JqlFields(site, Owner), Owner, happening.At).Compile(filter)(new(happening.Issue, happening.Issue.Values));
}
