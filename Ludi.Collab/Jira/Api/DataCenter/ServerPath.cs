namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>An address below a Data Center site's base: its parts, each judged before anything is sent, and its query.</summary>
/// <param name="Query">An object whose members are the query's, null: none; members that are null are left out.</param>
internal sealed record ServerPath(IReadOnlyList<string> Parts, object? Query = null)
{
    /// <summary>REST v2.</summary>
    public static ServerPath Api(params string[] parts) => new(["rest", "api", "2", .. parts]);

    /// <summary>Boards and sprints.</summary>
    public static ServerPath Agile(params string[] parts) => new(["rest", "agile", "1.0", .. parts]);

    /// <summary>The same with a query.</summary>
    public ServerPath With(object query) => this with { Query = query };
}
