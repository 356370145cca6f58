using System.Globalization;
using Ludi.Collab.Rehearsal.Jql;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>
/// A webhook that an administrator set up for the whole site: it does not end by itself, tells of every issue, hidden ones
/// too, and may have variables such as ${issue.key} in its address.
/// </summary>
internal sealed class AdministratorHook(long id, Person owner, Uri url, IReadOnlyList<string> events, Clause? filter) : Hook(id, owner, url, events, filter)
{
    /// <summary>Its name in the list.</summary>
    public required string Name { get; init; }

    /// <summary>The address as it was written.</summary>
    public required string Written { get; init; }

    /// <summary>Its filter as it was written; empty: every issue.</summary>
    public string Jql { get; init; } = "";

    /// <summary>What signs its deliveries; empty: nothing does.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Whether it is told anything.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Whether its deliveries have no body.</summary>
    public bool WithoutBody { get; init; }

    /// <summary>When it was last set up.</summary>
    public DateTimeOffset Changed { get; init; }

    /// <inheritdoc />
    public override IHookSigning? Signing => Secret.Length == 0 ? null : new SecretSigning(Secret);

    /// <inheritdoc />
    public override string Group => Id.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override bool ExcludeBody => WithoutBody;

    /// <inheritdoc />
    public override bool IsLive(DateTimeOffset at) => Enabled;

    /// <inheritdoc />
    public override Uri AddressFor(Issue issue) => Written.Contains("${", StringComparison.Ordinal) ? new(Filled(Written, issue)) : Url;

    /// <summary>The address with its variables filled in.</summary>
    public static string Filled(string address, Issue issue) => address
        .Replace("${issue.key}", issue.Key, StringComparison.Ordinal)
        .Replace("${issue.id}", issue.Id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("${project.key}", issue.Project.Key, StringComparison.Ordinal)
        .Replace("${project.id}", issue.Project.Id, StringComparison.Ordinal);
}
