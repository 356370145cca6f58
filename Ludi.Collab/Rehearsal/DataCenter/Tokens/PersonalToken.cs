using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.DataCenter.Tokens;

/// <summary>A personal access token as its owner sees it afterwards: everything but the token.</summary>
internal sealed record PersonalToken(int Id, string Name, Person Owner, ulong Chain, DateTimeOffset Created, DateTimeOffset? Expires);
