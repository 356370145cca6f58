using Ludi.Collab.Rehearsal;
using Ludi.Collab.Tests.Conformance;
using Microsoft.AspNetCore.Routing;

namespace Ludi.Collab.Tests.Rehearsal;

/// <summary>
/// The rehearsal beside Atlassian's own descriptions. Beyond these, every answer that any test gets from it is held
/// against them (see <see cref="RehearsalDriver"/>), and every call of the product that runs on it as well.
/// </summary>
public sealed class ConformanceTests(SharedRehearsal shared) : IClassFixture<SharedRehearsal>
{
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["{project}"] = "NW",
        ["{board}"] = "84",
        ["{sprint}"] = "37",
        ["{property}"] = "p",
        ["{comment}"] = "1",
        ["{task}"] = "1",
        ["{filter}"] = "1",
    };

    private static readonly string[] Queries =
    [
        "accountId=" + Who.Ada, "query=mina&project=NW", "jql=project = NW", "projectId=10001", "issueIdsOrKeys=NW-1,NW-2", "permissions=EDIT_ISSUES",
        "fieldName=status&fieldValue=D", "boardId=84", "expand=names,schema,changelog,renderedFields,transitions,editmeta,operations", "startAt=1&maxResults=2",
    ];

    [Fact]
    public async Task R140_every_call_that_the_rehearsal_answers_is_one_of_jiras()
    {
        var jira = await ApiDescription.Jira;
        var routes = await Routes();
        Assert.InRange(routes.Count, 50, 500);
        Assert.DoesNotContain(routes, r => jira.Find(r.Method, Filled(r.Path, "NW-1", "10001")) is null);
    }

    [Fact]
    public async Task R141_whatever_is_read_with_whatever_parameters_fits_jiras_description()
    {
        var jira = await ApiDescription.Jira;
        var ada = await shared.As(Who.Ada);
        var types = (await ada.Get("issue/createmeta/NW/issuetypes")).List("issueTypes").Select(t => (string)t!["id"]!).ToList();
        var issues = (await ada.Search("project in (NW, OPS, SEC) ORDER BY updated DESC", new { maxResults = 12 })).Keys;
        var (answers, wrong) = (new List<int>(), new HashSet<string>());
        foreach (var route in (await Routes()).Where(r => r.Method == "GET" && !r.Path.EndsWith("/search", StringComparison.Ordinal)))
        {
            foreach (var path in issues.Zip(types.Concat(types)).Select(i => Filled(route.Path, i.First, i.Second)).Distinct())
            {
                var known = jira.Find("GET", path)!.Query.Select(p => p.Name).ToHashSet();
                foreach (var query in Queries.Prepend("").Where(q => q.Length == 0 || q.Split('&').All(p => known.Contains(p.Split('=')[0]))))
                {
                    wrong.Add((await Record.ExceptionAsync(async () => answers.Add((await ada.At(path + "?" + query)).Status)))?.Message ?? "");
                }
            }
        }

        Assert.True(wrong.Count == 1, string.Join(Environment.NewLine, wrong));
        Assert.InRange(answers.Count(s => s == 200), 100, int.MaxValue);
    }

    private static string Filled(string path, string issue, string type) => Samples
        .Aggregate(path, (filled, sample) => filled.Replace(sample.Key, sample.Value, StringComparison.Ordinal))
        .Replace("{issue}", issue, StringComparison.Ordinal).Replace("{type}", type, StringComparison.Ordinal);

    private static async Task<IReadOnlyList<(string Method, string Path)>> Routes()
    {
        await using var app = await RehearsalFeature.BuildRehearsal(new RehearsalOptions { Issues = 10 }, embedded: true);
        return
        [
            .. from endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>()
               let path = endpoint.RoutePattern.RawText!
               let start = path.Contains("/ex/jira/", StringComparison.Ordinal) ? path.IndexOf("/rest/", StringComparison.Ordinal) : -1
               where start >= 0 && !path.Contains("universal_avatar", StringComparison.Ordinal)
               from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
               select (method, path[start..]),
        ];
    }
}
