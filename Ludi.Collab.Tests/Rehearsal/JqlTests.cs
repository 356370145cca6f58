using System.Text.Json.Nodes;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class JqlTests(SharedRehearsal shared) : IClassFixture<SharedRehearsal>
{
    /// <summary>Each query with what must hold for every issue found, written against the answer's fields.</summary>
    public static readonly TheoryData<string, string> Table = new()
    {
        { "project = NW", "project" },
        { "project in (OPS) AND type = Bug", "ops-bug" },
        { "project = Northwind AND statusCategory != Done", "not-done" },
        { "project = NW AND status = \"In Progress\"", "in-progress" },
        { "project = NW AND assignee = currentUser()", "mine" },
        { "project = NW AND assignee is EMPTY", "unassigned" },
        { "project = NW AND assignee != currentUser()", "assigned-not-mine" },
        { "project = NW AND priority > Medium", "urgent" },
        { "project = NW AND priority in (Highest, High)", "urgent" },
        { "project = NW AND \"Story Points\" >= 5", "heavy" },
        { "project = NW AND cf[10026] >= 5", "heavy" },
        { "project = NW AND sprint in openSprints()", "in-open-sprint" },
        { "project = NW AND sprint = \"NW Sprint 22\"", "in-open-sprint" },
        { "project = NW AND labels = pilot AND labels != legal", "pilot" },
        { "project = NW AND parent = NW-1", "child-of-first" },
        { "project = NW AND NOT (assignee is not EMPTY OR status = Done)", "unassigned" },
        { "project = NW AND duedate < startOfDay()", "overdue" },
        { "project = NW AND component = Freight", "freight" },
        { "project = NW AND issuetype = Epic", "epic" },
        { "project = NW and summary ~ \"crossing\"", "crossing" },
        { "project = NW and summary ~ \"cross*\" and type = Epic", "cross" },
        { "project = NW && reporter = \"Grace Hopper-Ng\"", "by-grace" },
    };

    private static readonly Dictionary<string, Func<JsonNode, bool>> Checks = new()
    {
        ["project"] = f => (string?)f["project"]!["key"] == "NW",
        ["ops-bug"] = f => (string?)f["project"]!["key"] == "OPS" && (string?)f["issuetype"]!["name"] == "Bug",
        ["not-done"] = f => (string?)f["status"]!["statusCategory"]!["key"] != "done",
        ["in-progress"] = f => (string?)f["status"]!["name"] == "In Progress",
        ["mine"] = f => (string?)f["assignee"]!["accountId"] == Who.Grace,
        ["unassigned"] = f => f["assignee"] is null,
        ["assigned-not-mine"] = f => f["assignee"] is { } person && (string?)person["accountId"] != Who.Grace,
        ["urgent"] = f => (string?)f["priority"]!["name"] is "Highest" or "High",
        ["heavy"] = f => (double)f["customfield_10026"]! >= 5,
        ["in-open-sprint"] = f => f["customfield_10020"]!.AsArray().Any(sprint => (string?)sprint!["state"] == "active"),
        ["pilot"] = f => Labels(f).Contains("pilot") && !Labels(f).Contains("legal"),
        ["child-of-first"] = f => (string?)f["parent"]!["key"] == "NW-1",
        ["overdue"] = f => DateOnly.Parse((string)f["duedate"]!) < DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(1)),
        ["freight"] = f => f["components"]!.AsArray().Any(component => (string?)component!["name"] == "Freight"),
        ["epic"] = f => (int)f["issuetype"]!["hierarchyLevel"]! == 1,
        ["crossing"] = f => ((string)f["summary"]!).Split(' ', ',').Any(word => word.Equals("crossing", StringComparison.OrdinalIgnoreCase)),
        ["cross"] = f => ((string)f["summary"]!).Contains("cross", StringComparison.OrdinalIgnoreCase),
        ["by-grace"] = f => (string?)f["reporter"]!["accountId"] == Who.Grace,
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task R52_a_query_finds_exactly_what_it_says(string jql, string check)
    {
        var grace = await shared.As(Who.Grace);
        var found = (await grace.Search(jql, new { maxResults = 5000, fields = new[] { "key" } })).Keys;
        Assert.NotEmpty(found);

        var expected = new List<string>();
        string? token = null;
        do
        {
            var page = await grace.Search("created >= -1000d ORDER BY key", new { fields = new[] { "*all" }, maxResults = 100, nextPageToken = token });
            expected.AddRange(page.List("issues").Where(issue => Fits(jql, issue!["fields"]!, check)).Select(issue => (string)issue!["key"]!));
            token = (string?)page.Json["nextPageToken"];
        }
        while (token is not null);

        Assert.All(found, key => Assert.Contains(key, expected));
        if (!jql.Contains("NOT", StringComparison.Ordinal) && !jql.Contains('*', StringComparison.Ordinal))
        {
            Assert.Equal(expected.Order(), found.Order());
        }
    }

    [Theory]
    [InlineData("project = NW ORDER BY created", "created", true)]
    [InlineData("project = NW ORDER BY created ASC", "created", false)]
    [InlineData("project = NW ORDER BY updated DESC, key ASC", "updated", true)]
    [InlineData("project = NW ORDER BY summary", "summary", false)]
    public async Task R52_an_order_holds_over_the_whole_result(string jql, string field, bool descending)
    {
        var page = await (await shared.As(Who.Grace)).Search(jql, new { fields = new[] { field }, maxResults = 100 });
        var values = page.List("issues").Select(issue => ((string)issue!["fields"]![field]!).ToUpperInvariant()).ToList();
        if (field != "summary")
        {
            values = values.ConvertAll(value => DateTimeOffset.ParseExact(value, "yyyy-MM-dd'T'HH:mm:ss.fffzzz", null).UtcDateTime.ToString("O"));
        }

        values = descending ? [.. values.AsEnumerable().Reverse()] : values;
        Assert.Equal(values.Order(StringComparer.Ordinal), values);
    }

    [Theory]
    [InlineData("project = ABC status", "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'status'. (line 1, character 15)")]
    [InlineData("project", "Error in the JQL Query: Expecting operator before the end of the query. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.")]
    [InlineData("project NW", "Error in the JQL Query: Expecting operator but got 'NW'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'. (line 1, character 9)")]
    [InlineData("project = NW AND", "Error in the JQL Query: Expecting a field name at the end of the query.")]
    [InlineData("(project = NW", "Error in the JQL Query: Expecting ')' before the end of the query.")]
    [InlineData("summary ~ \"crossing", "Error in the JQL Query: The quoted string 'crossing' has not been completed. (line 1, character 11)")]
    [InlineData("project = NW AND status = order", "Error in the JQL Query: 'order' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 27)")]
    [InlineData("project = NW\n AND summary ~ a@b", "Error in the JQL Query: The character '@' is a reserved JQL character. You must enclose it in a string or use the escape '\\u0040' instead. (line 2, character 17)")]
    [InlineData("project = NW ORDER created", "Error in the JQL Query: Expecting 'by' but got 'created'. (line 1, character 20)")]
    public async Task R60_bad_syntax_is_answered_in_jiras_words_with_the_place(string jql, string words)
    {
        var reply = await (await shared.As(Who.Grace)).Search(jql);
        Assert.Equal((400, words), (reply.Status, reply.Message));
    }

    [Fact]
    public async Task R60_a_deeply_nested_query_is_refused_and_the_server_lives()
    {
        var grace = await shared.As(Who.Grace);
        Assert.Equal(400, (await grace.Search(new string('(', 9000) + "project = NW")).Status);
        Assert.Equal(400, (await grace.Search(new string('x', 30000))).Status);
        Assert.Equal(200, (await grace.Search("project = NW")).Status);
    }

    private static bool Fits(string jql, JsonNode fields, string check)
    {
        var project = (string?)fields["project"]!["key"];
        return (jql.StartsWith("project in (OPS)", StringComparison.Ordinal) ? project == "OPS" : project == "NW") && Check(fields, check);
    }

    private static bool Check(JsonNode fields, string check)
    {
        try
        {
            return Checks[check](fields);
        }
        catch (Exception e) when (e is NullReferenceException or ArgumentNullException)
        {
            return false;
        }
    }

    private static string[] Labels(JsonNode fields) => [.. fields["labels"]!.AsArray().Select(label => (string)label!)];
}
