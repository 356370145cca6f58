using MessagePack;

namespace Ludi.Collab.Protocol;

/// <summary>Asks for sealed issues (at most 200 an answer).</summary>
/// <param name="Seal">The seal whose key the client holds; another one in the answer starts afresh from 0.</param>
/// <param name="After">The version of the issues stream that the client has.</param>
/// <param name="PublicKey">A fresh P-256 point (65 bytes, 0x04 first) to wrap the board's key for, null: not needed.</param>
[MessagePackObject]
public sealed record IssuesQuery(
    [property: Key("seal")] string? Seal,
    [property: Key("after")] long After,
    [property: Key("publicKey")] byte[]? PublicKey);

/// <summary>Sealed issues of the current seal, oldest change first, up to <see cref="Version"/>.</summary>
/// <param name="Seal">Null: nothing of Jira is held for this board.</param>
/// <param name="More">Ask again with After = Version.</param>
[MessagePackObject]
public sealed record IssuesPage(
    [property: Key("version")] long Version,
    [property: Key("seal")] string? Seal,
    [property: Key("key")] WrappedKey? Key,
    [property: Key("sites")] IReadOnlyList<SiteStatus> Sites,
    [property: Key("issues")] IReadOnlyList<SealedIssue> Issues,
    [property: Key("more")] bool More,
    [property: Key("refusal")] Refusal? Refusal = null,
    [property: Key("bulk")] BulkProgress? Bulk = null);

/// <summary>
/// The board's key, wrapped for one client: ECDH P-256, HKDF-SHA256 (empty salt, info "ludi seal " + seal id),
/// AES-256-GCM with the seal id as associated data; laid out nonce(12) · ciphertext · tag(16).
/// </summary>
/// <param name="PublicKey">The server's half for this wrapping, 65 bytes.</param>
[MessagePackObject]
public sealed record WrappedKey(
    [property: Key("publicKey")] byte[] PublicKey,
    [property: Key("wrapped")] byte[] Wrapped);

/// <summary>What is known of an issue on the board.</summary>
public enum IssueState
{
    Live,

    /// <summary>Nobody here sees it, and nobody did since the content is here: hidden or deleted, Jira tells not which.</summary>
    Missing,

    /// <summary>Whoever read it for this board is still here and finds it no more: deleted, or hidden from them since.</summary>
    Gone,
}

/// <summary>
/// One issue under the board's key: nonce(12) · ciphertext · tag(16), associated data "seal|site|issue".
/// Opened it is JSON: {id, key, url, points (the story point field's id or null), readAt, source, movedFrom? (the key
/// before it was moved), fields: Jira's own}. Under the name "fields" in place of an issue's number comes what a
/// site's fields are called: {fields: [{id, name, schema}]}.
/// </summary>
/// <param name="Sealed">Null where the issue is not live.</param>
[MessagePackObject]
public sealed record SealedIssue(
    [property: Key("site")] string Site,
    [property: Key("issue")] string Issue,
    [property: Key("version")] long Version,
    [property: Key("state")] IssueState State,
    [property: Key("sealed")] byte[]? Sealed);

/// <summary>How the reading of a site stands.</summary>
public enum SitePhase
{
    Empty,
    Loading,
    Live,
    Waiting,
    Failed,
}

/// <summary>One Jira site on this board: who reads for everybody, since when, until when (B1, B4). No Jira text.</summary>
/// <param name="Reader">The person whose connection reads, null: nobody.</param>
/// <param name="ReadAt">Epoch milliseconds.</param>
/// <param name="ExpiresAt">When the content goes at the latest (24 h after reading), epoch milliseconds.</param>
/// <param name="Connected">The people here who have a working connection to this site.</param>
/// <param name="Trouble">Why it waits or failed.</param>
/// <param name="QuotaLimit">Calls of this hour that Jira said it allows, null: it has not said.</param>
/// <param name="QuotaLeft">How many of them were left when that was last looked at, at most every 10 s.</param>
/// <param name="WaitUntil">Until when reading waits, epoch milliseconds.</param>
[MessagePackObject]
public sealed record SiteStatus(
    [property: Key("site")] string Site,
    [property: Key("phase")] SitePhase Phase,
    [property: Key("reader")] string? Reader,
    [property: Key("readAt")] long? ReadAt,
    [property: Key("expiresAt")] long? ExpiresAt,
    [property: Key("loaded")] int Loaded,
    [property: Key("total")] int Total,
    [property: Key("connected")] IReadOnlyList<string> Connected,
    [property: Key("trouble")] Refusal? Trouble,
    [property: Key("quotaLimit")] long? QuotaLimit = null,
    [property: Key("quotaLeft")] long? QuotaLeft = null,
    [property: Key("waitUntil")] long? WaitUntil = null);

/// <summary>Issues between two versions of the stream; a client whose version is not From, or whose seal differs, asks.</summary>
[MessagePackObject]
public sealed record IssuesChange(
    [property: Key("from")] long From,
    [property: Key("to")] long To,
    [property: Key("seal")] string? Seal,
    [property: Key("sites")] IReadOnlyList<SiteStatus> Sites,
    [property: Key("issues")] IReadOnlyList<SealedIssue> Issues,
    [property: Key("bulk")] BulkProgress? Bulk = null);

/// <summary>Why the content went.</summary>
public enum DropReason
{
    LastConnectedLeft,
    TwentyFourHours,
    Purged,
}

/// <summary>The seal is broken: its key is wiped and its ciphertext forgotten.</summary>
[MessagePackObject]
public sealed record IssuesDropped(
    [property: Key("to")] long To,
    [property: Key("reason")] DropReason Reason,
    [property: Key("sites")] IReadOnlyList<SiteStatus> Sites,
    [property: Key("bulk")] BulkProgress? Bulk = null);
