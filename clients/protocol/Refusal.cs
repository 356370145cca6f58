using MessagePack;

namespace Ludi.Collab.Protocol;

/// <summary>Why something was not done, for a person and for a program; nothing was changed.</summary>
/// <param name="Code">The entry of the closed catalogue.</param>
/// <param name="Sentence">A plain sentence to show.</param>
/// <param name="TryAgain">True: the same call may succeed later. False: final.</param>
/// <param name="AfterSeconds">When to come back, where it is known.</param>
[MessagePackObject]
public sealed record Refusal(
    [property: Key("code")] RefusalCode Code,
    [property: Key("sentence")] string Sentence,
    [property: Key("tryAgain")] bool TryAgain,
    [property: Key("afterSeconds")] int? AfterSeconds = null);
