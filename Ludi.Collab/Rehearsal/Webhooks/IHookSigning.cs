namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>How a delivery proves where it comes from; asked anew at every try, since some proofs grow old.</summary>
internal interface IHookSigning
{
    /// <summary>Puts the proof into the request's headers.</summary>
    void Sign(HttpRequestMessage request, byte[] body, DateTimeOffset now);
}
