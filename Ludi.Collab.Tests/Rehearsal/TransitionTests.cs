namespace Ludi.Collab.Tests.Rehearsal;

public sealed class TransitionTests(SharedRehearsal shared) : IClassFixture<SharedRehearsal>
{
    [Fact]
    public async Task R43_only_the_moves_the_workflow_offers_are_taken_and_done_asks_for_a_resolution()
    {
        var grace = await shared.As(Who.Grace);
        var key = await Make(grace, "NW", "Task");
        Assert.Equal(["Select for sprint", "Start work"], await Offered(grace, key));
        Assert.Equal("Transition id '51' is not valid for this issue.", (await Move(grace, key, "51")).Message);
        Assert.Equal((400, "Missing 'transition' identifier"), Say(await grace.Post($"issue/{key}/transitions", new { })));
        Assert.Equal(204, (await Move(grace, key, "32")).Status);

        var done = (await grace.Get($"issue/{key}/transitions?expand=transitions.fields")).List("transitions").Single(transition => (string?)transition!["to"]!["name"] == "Done")!;
        Assert.True((bool)done["hasScreen"]!);
        Assert.True((bool)done["fields"]!["resolution"]!["required"]!);
        Assert.Equal(3, done["fields"]!["resolution"]!["allowedValues"]!.AsArray().Count);

        var id = (string)done["id"]!;
        Assert.Equal("Resolution is required.", (await Move(grace, key, id)).FieldError("resolution"));
        Assert.Equal(400, (await Move(grace, key, id, new { resolution = new { name = "Done" }, summary = "x" })).Status);
        Assert.Equal(204, (await Move(grace, key, id, new { resolution = new { name = "Won't Do" } })).Status);
        var fields = await grace.Fields(key);
        Assert.Equal(("Done", "Won't Do"), ((string?)fields["status"]!["name"], (string?)fields["resolution"]!["name"]));
        Assert.NotNull(fields["resolutiondate"]);

        Assert.Equal(204, (await Move(grace, key, "61")).Status);
        Assert.Null((await grace.Fields(key))["resolution"]);
        var last = (await grace.Get($"issue/{key}/changelog")).List("values")[^1]!;
        Assert.Equal((Who.Grace, "status", "In Progress"), ((string?)last["author"]!["accountId"], (string?)last["items"]![0]!["fieldId"], (string?)last["items"]![0]!["toString"]));
    }

    [Fact]
    public async Task R43_a_team_managed_project_lets_issues_go_anywhere_and_settles_them_itself()
    {
        var grace = await shared.As(Who.Grace);
        var key = await Make(grace, "OPS", "Task");
        Assert.Equal(["In Progress", "Waiting", "Done"], await Offered(grace, key));
        Assert.Equal(204, (await Move(grace, key, "41")).Status);
        Assert.Equal("Done", (string?)(await grace.Fields(key))["resolution"]!["name"]);
    }

    private static async Task<string> Make(JiraDriver jira, string project, string type) => (string)(await jira.Post("issue", new
    {
        fields = new { project = new { key = project }, issuetype = new { name = type }, summary = "To be moved" },
    })).Json["key"]!;

    private static async Task<string[]> Offered(JiraDriver jira, string key) =>
        [.. (await jira.Get($"issue/{key}/transitions")).List("transitions").Select(transition => (string)transition!["name"]!)];

    private static Task<Reply> Move(JiraDriver jira, string key, string id, object? fields = null) => jira.Post($"issue/{key}/transitions", new { transition = new { id }, fields });

    private static (int Status, string Message) Say(Reply reply) => (reply.Status, reply.Message);
}
