namespace Ludi.Collab.Jira.Connections;

/// <summary>Keeps each person's Jira connections, encrypted, and which sites organisations use. What a call has answered survives a crash.</summary>
internal interface IConnectionStore
{
    /// <param name="person">The key of the connection: the person's id, at a Data Center site with the site's, see <see cref="GrantPlace.Key"/>.</param>
    Task<StoredConnection?> Load(string person, CancellationToken cancellation);

    /// <summary>The keys of all connections that begin so.</summary>
    Task<IReadOnlyList<string>> KeysUnder(string prefix, CancellationToken cancellation);

    /// <summary>
    /// Stores a person's connection durably, replacing the one before and its claims. Where another organisation
    /// holds one of the claims, nothing is stored: these claims are the answer (P14).
    /// </summary>
    Task<IReadOnlyList<string>> Save(StoredConnection connection, CancellationToken cancellation);

    /// <summary>Deletes a person's connection (P12) and frees what it alone claimed. False: there was none.</summary>
    Task<bool> Delete(string person, CancellationToken cancellation);

    /// <summary>The sites that an organisation uses, null: all.</summary>
    Task<IReadOnlyList<string>?> ChosenSites(string organisation, CancellationToken cancellation);

    /// <summary>Stores which sites an organisation uses, null: all.</summary>
    Task ChooseSites(string organisation, IReadOnlyList<string>? sites, CancellationToken cancellation);
}

/// <summary>A person's connection at rest.</summary>
/// <param name="Person">Its key, see <see cref="GrantPlace.Key"/>.</param>
/// <param name="Protected">Tokens, account and sites under Data Protection; readable with the key ring only.</param>
/// <param name="Claims">What only one organisation may hold: a hash for each account and site, see <see cref="SiteClaim"/>.</param>
internal sealed record StoredConnection(string Person, string Organisation, byte[] Protected, DateTimeOffset ChangedAt, IReadOnlyList<string> Claims);
