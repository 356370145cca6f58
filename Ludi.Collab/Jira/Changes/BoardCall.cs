using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes;

/// <summary>A call to Jira as it comes from somebody's browser: opened only where the key is, in the grain.</summary>
/// <param name="Issue">The issue's number, where the purpose is about one.</param>
/// <param name="Seal">The seal under which the client sealed its request.</param>
/// <param name="Body">The sealed request; empty where there is nothing to ask.</param>
[GenerateSerializer, Immutable]
internal sealed record BoardCall(
    [property: Id(0)] string Person,
    [property: Id(1)] string Site,
    [property: Id(2)] JiraPurpose Purpose,
    [property: Id(3)] string? Issue,
    [property: Id(4)] string Seal,
    [property: Id(5)] byte[] Body);

/// <summary>The sealed answer, or why there is none, with Jira's own words sealed beside it.</summary>
[GenerateSerializer, Immutable]
internal sealed record JiraReply(
    [property: Id(0)] string? Seal,
    [property: Id(1)] byte[]? Answer,
    [property: Id(2)] Refusal? Refusal,
    [property: Id(3)] byte[]? Words = null);

/// <summary>The board's seal and its key wrapped for one client, or why not.</summary>
[GenerateSerializer, Immutable]
internal sealed record SealReply([property: Id(0)] string? Seal, [property: Id(1)] WrappedKey? Key, [property: Id(2)] Refusal? Refusal);

/// <summary>What the board holds sealed, null: nothing; or why it is not given.</summary>
[GenerateSerializer, Immutable]
internal sealed record HeldReply([property: Id(0)] string? Seal, [property: Id(1)] byte[]? Sealed, [property: Id(2)] Refusal? Refusal = null);

/// <summary>How many issues are being read anew, or why none.</summary>
[GenerateSerializer, Immutable]
internal sealed record RefreshReply([property: Id(0)] int Issues, [property: Id(1)] Refusal? Refusal);
