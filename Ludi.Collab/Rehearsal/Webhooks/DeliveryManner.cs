namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>How one face of Jira posts: under which name, whether with the X-Atlassian-Webhook headers, and how often it tries again.</summary>
internal sealed record DeliveryManner(string UserAgent, bool Traced, int Retries)
{
    /// <summary>Jira Cloud's manner.</summary>
    public static readonly DeliveryManner Cloud = new("Atlassian Webhook HTTP Client", Traced: true, Retries: 5);
}
