using MessagePack;

namespace Ludi.Collab.Protocol;

/// <summary>How a bulk update stands.</summary>
public enum BulkPhase
{
    Running,
    Waiting,
    Stopping,
    Ended,
}

/// <summary>
/// The bulk update of a board (P38–P40), as everybody on it may know it: who began it and how far it is. Numbers
/// and ids only; which issue became what, and Jira's words, are asked for under the seal.
/// </summary>
/// <param name="Person">Who began it; it is done with their connection.</param>
/// <param name="Name">Their name, also when they have left.</param>
/// <param name="Done">Issues that nothing more is done about: updated, failed, skipped or unknown.</param>
/// <param name="Skipped">Left as they were: cancelled, or the update ended before them.</param>
/// <param name="Unknown">Nobody can say whether Jira made the change.</param>
/// <param name="StartedAt">Epoch milliseconds.</param>
/// <param name="Trouble">Why it waits, or why it ended early.</param>
[MessagePackObject]
public sealed record BulkProgress(
    [property: Key("run")] string Run,
    [property: Key("site")] string Site,
    [property: Key("person")] string Person,
    [property: Key("name")] string Name,
    [property: Key("phase")] BulkPhase Phase,
    [property: Key("total")] int Total,
    [property: Key("done")] int Done,
    [property: Key("failed")] int Failed,
    [property: Key("skipped")] int Skipped,
    [property: Key("unknown")] int Unknown,
    [property: Key("startedAt")] long StartedAt,
    [property: Key("endedAt")] long? EndedAt = null,
    [property: Key("trouble")] Refusal? Trouble = null);
