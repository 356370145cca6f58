using MessagePack;

namespace Ludi.Collab.Protocol;

/// <summary>What any hub method answers when its call was not understood or went wrong: every answer has a refusal.</summary>
[MessagePackObject]
public sealed record OnlyRefusal([property: Key("refusal")] Refusal Refusal);
