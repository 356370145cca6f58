using Ludi.Collab.Rehearsal.DataCenter.Link;
using Ludi.Collab.Rehearsal.DataCenter.Seed;
using Ludi.Collab.Rehearsal.DataCenter.Tokens;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.DataCenter;

/// <summary>Everything the Data Center holds besides what it shares with the cloud's rehearsal.</summary>
internal sealed class ServerJira(RehearsalOptions options)
{
    /// <summary>The id under which the journal, the audit log and the switches know it.</summary>
    public const string Id = "dc";

    /// <summary>Its one site.</summary>
    public Site Site { get; } = SeedHarbor.Make(options);

    /// <summary>Whose tokens are good.</summary>
    public ServerTokens Tokens { get; } = new(options);

    /// <summary>The codes that are on their way.</summary>
    public LinkCodes Codes { get; } = new(options);

    /// <summary>How much each may call, where that is limited.</summary>
    public ServerLimits Limits { get; } = new(options.Time);

    /// <summary>Whether deliveries name who did it in their address, as older versions do.</summary>
    public bool TellsWho { get; set; }

    /// <summary>Who calls.</summary>
    public ServerCallers Callers => new(this);

    /// <summary>Whether a request is for it.</summary>
    public static bool Owns(HttpRequest request) => request.Path.StartsWithSegments(Addresses.DataCenterBase);
}
