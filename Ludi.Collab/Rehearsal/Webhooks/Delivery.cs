namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>Something to be posted to a hook: the same bytes under the same identifier at every try.</summary>
internal sealed record Delivery(string Site, string Hook, Uri Address, string Event, string? Issue, bool Secondary, byte[] Body, IHookSigning? Signing, DeliveryManner Manner)
{
    /// <summary>Unique in its tenant, the same on all tries and doubles.</summary>
    public string Identifier { get; } = Guid.NewGuid().ToString();
}
