namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>
/// A delivery as the log tells it, without its body. State: waiting, delivered, retrying, refused (an answer that ends
/// it), failed (all tries used up), dropped (on request), stopped (with the server). Status is the last answer's, null
/// while there was none.
/// </summary>
internal sealed record DeliveryEntry(long Id, string Identifier, string Site, string Hook, string Url, string Event, string? Issue, bool Secondary, DateTimeOffset At)
{
    /// <summary>What has become of it.</summary>
    public string State { get; init; } = "waiting";

    /// <summary>The last answer.</summary>
    public int? Status { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }
}
