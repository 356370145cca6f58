using Ludi.Collab.Rehearsal.Gateway;

namespace Ludi.Collab.Rehearsal.Journal;

/// <summary>Makes the writes of a journal again, at their own moments, through the same handlers; ids and keys come out the same.</summary>
internal static class Replay
{
    /// <summary>Runs before the server listens, so that nobody sees a site half restored.</summary>
    public static void Run(JiraCloud cloud, JiraGateway gateway)
    {
        foreach (var entry in cloud.Journal.Open())
        {
            var site = cloud.FindSite(entry.CloudId);
            if (site is null || cloud.FindPerson(entry.AccountId) is not { } person || gateway.FindWrite(entry.Method, entry.Template) is not { } write)
            {
                continue;
            }

            var http = new DefaultHttpContext();
            http.Request.QueryString = new(entry.Query);
            foreach (var (name, value) in entry.Route)
            {
                http.Request.RouteValues[name] = value;
            }

            lock (site.Gate)
            {
                cloud.Bulk(site).Advance(entry.At);
                write(new Call(http, cloud, site, person, entry.Body, entry.At));
            }
        }
    }

    /// <summary>Notes an answered write of the API.</summary>
    public static void Note(this Call call, HttpContext http, string template) => call.Cloud.Journal.Append(new(
        call.Now,
        call.Site.CloudId,
        call.Person.AccountId,
        http.Request.Method,
        template,
        http.Request.RouteValues.Where(pair => pair.Key != "cloudId").ToDictionary(pair => pair.Key, pair => pair.Value?.ToString() ?? ""),
        http.Request.QueryString.Value ?? "",
        call.RawBody));

    /// <summary>Notes a change made on an issue's page, as the call of the API that it amounts to.</summary>
    public static void Note(this Call call, string method, string template, Sites.Issue issue, System.Text.Json.Nodes.JsonNode body) =>
        call.Note(method, template, issue.Key, body);

    /// <summary>Notes such a change by the key the issue had before it.</summary>
    public static void Note(this Call call, string method, string template, string issueKey, System.Text.Json.Nodes.JsonNode body) => call.Cloud.Journal.Append(new(
        call.Now, call.Site.CloudId, call.Person.AccountId, method, template, new() { ["issue"] = issueKey }, "", body));
}
