using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Jira.Changes.Importing;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Jira.Payload;
using Ludi.Collab.Jira.Sync;

namespace Ludi.Collab.Jira;

/// <summary>The door of everything about Jira: connections, its API, the borrowed content of boards, changes.</summary>
internal static class JiraFeature
{
    public static WebApplicationBuilder AddJira(this WebApplicationBuilder builder)
    {
        ConnectionsPart.AddConnections(builder.Services).AddJiraApi().AddImporting().AddSync();
        builder.Services.AddSingleton<IIssueAudiences, HubAudiences>();
        return builder;
    }

    public static WebApplication MapJira(this WebApplication app)
    {
        app.MapConnections();
        JiraEndpoints.Map(app);
        app.MapSync();
        return app;
    }
}
