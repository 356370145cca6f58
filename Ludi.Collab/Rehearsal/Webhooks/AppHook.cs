using Ludi.Collab.Rehearsal.Jql;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>
/// A dynamic webhook, which the app registered for one person: it lasts 30 days unless refreshed, and tells only of issues
/// that this person may see.
/// </summary>
internal sealed class AppHook(long id, Person owner, Uri url, IReadOnlyList<string> events, Clause filter, string clientSecret)
    : Hook(id, owner, url, events, filter)
{
    /// <summary>How long it lasts after it was registered or refreshed.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    /// <summary>Its filter as it was written.</summary>
    public required string Jql { get; init; }

    /// <summary>The fields of which one must have changed in an update; null: any.</summary>
    public IReadOnlyList<string>? FieldIds { get; init; }

    /// <summary>The issue properties it asks for; kept, though nothing is told of properties.</summary>
    public IReadOnlyList<string>? PropertyKeys { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset Expires { get; set; }

    /// <inheritdoc />
    public override IHookSigning Signing { get; } = new AppSigning(clientSecret);

    /// <inheritdoc />
    public override string Group => $"{Owner.AccountId} {Url}";

    /// <inheritdoc />
    public override bool TellsMatches => true;

    /// <inheritdoc />
    public override bool IsLive(DateTimeOffset at) => at < Expires;

    /// <inheritdoc />
    protected override bool Admits(Happening happening) => Site.CanSee(Owner, happening.Issue)
        && (FieldIds is null || happening is not Happening.Updated updated || updated.Entry.Items.Any(item => FieldIds.Contains(item.FieldId)));
}
