namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>What shall befall deliveries on request; null in a change leaves a switch as it is.</summary>
/// <param name="DelayMs">How long each waits before its first try; the real one promises 30 s at best.</param>
/// <param name="Duplicate">How many of the next are sent twice.</param>
/// <param name="Reorder">Whether those that come close together go in the opposite order.</param>
/// <param name="Drop">How many of the next are never sent.</param>
/// <param name="RetryAfterMs">The pause before another try; negative: at random, 5 to 15 minutes.</param>
internal sealed record DeliverySwitches(int? DelayMs = null, int? Duplicate = null, bool? Reorder = null, int? Drop = null, int? RetryAfterMs = null)
{
    /// <summary>Nothing out of the ordinary.</summary>
    public static readonly DeliverySwitches None = new(0, 0, false, 0, -1);

    /// <summary>Whether all values are possible ones.</summary>
    public bool AreLegal => DelayMs is null or (>= 0 and <= 3_600_000) && Duplicate is null or >= 0 && Drop is null or >= 0 && RetryAfterMs is null or <= 3_600_000;

    /// <summary>These, changed as the others say.</summary>
    public DeliverySwitches With(DeliverySwitches others) => new(
        others.DelayMs ?? DelayMs, others.Duplicate ?? Duplicate, others.Reorder ?? Reorder, others.Drop ?? Drop, others.RetryAfterMs ?? RetryAfterMs);
}
