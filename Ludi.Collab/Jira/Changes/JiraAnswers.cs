namespace Ludi.Collab.Jira.Changes;

/// <summary>The seal's id and its key, wrapped for the caller's public key alone.</summary>
internal sealed record SealAnswer(string Seal, byte[] PublicKey, byte[] Wrapped);

/// <summary>How many issues are being read anew.</summary>
internal sealed record RefreshAnswer(int Issues);

/// <summary>A card and the issue that it shows, by their ids.</summary>
internal sealed record ImportedCard(string Item, string Issue);

/// <summary>What became of the issues of an import.</summary>
internal sealed record ImportAnswer(IReadOnlyList<ImportedCard> Added, IReadOnlyList<ImportedCard> Already, IReadOnlyList<string> NotVisible);
