using Ludi.Collab.Rehearsal.Agile;
using Ludi.Collab.Rehearsal.DataCenter.Api;
using Ludi.Collab.Rehearsal.DataCenter.Link;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Issues;
using Ludi.Collab.Rehearsal.Metadata;
using Ludi.Collab.Rehearsal.Searching;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.DataCenter;

/// <summary>The door to the rehearsal's Data Center: Jira 10.3 with its second version of the API, beside the cloud's sites. SPEC: R170 and on.</summary>
internal static class DataCenterFace
{
    private static readonly string Prefix = Addresses.DataCenterBase[Addresses.Base.Length..];

    /// <summary>Maps everything under the rehearsal's base.</summary>
    public static void Map(IEndpointRouteBuilder root, JiraCloud cloud, JiraGateway gateway)
    {
        var door = new ServerGateway(cloud);
        foreach (var version in new[] { "2", "latest" })
        {
            MapPlatform(new JiraRoutes(root, gateway, $"{Prefix}/rest/api/{version}", door.Handle));
        }

        ServerLabels.Map(new JiraRoutes(root, gateway, Prefix + "/rest/api/1.0", door.Handle));
        ServerTokenEndpoints.Map(new JiraRoutes(root, gateway, Prefix + "/rest/pat/latest", door.Handle));
        ServerHookEndpoints.MapNewer(new JiraRoutes(root, gateway, Prefix + "/rest/jira-webhook/1.0", door.Handle));
        ServerHookEndpoints.MapOlder(new JiraRoutes(root, gateway, Prefix + "/rest/webhooks/1.0", door.Handle));
        var agile = new JiraRoutes(root, gateway, Prefix + "/rest/agile/1.0", door.Handle);
        BoardEndpoints.Map(agile);
        SprintEndpoints.Map(agile);
        EstimationEndpoints.Map(agile);
        ServerBoardIssues.Map(agile);
        root.MapGet(Prefix + LinkConsent.Path, http => LinkConsent.Show(http, cloud).ExecuteAsync(http));
        root.MapPost(Prefix + LinkConsent.Path, async http => await (await LinkConsent.Decide(http, cloud)).ExecuteAsync(http));
        root.MapPost(Prefix + "/rest/oauth2/latest/token", async http => await (await LinkTokenEndpoint.Handle(http, cloud)).ExecuteAsync(http));
        root.MapPost(Prefix + "/rest/oauth2/latest/revoke", async http => await (await LinkTokenEndpoint.Revoke(http, cloud)).ExecuteAsync(http));
        ServerPictures.Map(root, Prefix, cloud, door);
        ServerSwitches.Map(root, Prefix, cloud);
        root.Map(Prefix + "/rest/{**rest}", door.HandleUnknown);
    }

    private static void MapPlatform(JiraRoutes platform)
    {
        ServerMetadata.Map(platform);
        ServerProjects.Map(platform);
        ServerUsers.Map(platform);
        ServerSearch.Map(platform);
        IssueReading.MapOne(platform);
        IssueWriting.Map(platform);
        IssueCreating.Map(platform);
        CreateMetadata.Map(platform);
        TransitionRules.Map(platform);
        CommentEndpoints.Map(platform);
        PropertyEndpoints.Map(platform);
        ProjectEndpoints.MapParts(platform);
        FilterEndpoints.MapStarred(platform);
        JqlEndpoints.MapNames(platform);
        IssuePicker.Map(platform);
    }
}
