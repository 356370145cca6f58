namespace Ludi.Collab.Tests.Rehearsal;

public sealed class MetadataTests(SharedRehearsal shared) : IClassFixture<SharedRehearsal>
{
    [Fact]
    public async Task R64_projects_are_listed_to_those_who_have_a_part_in_them()
    {
        Assert.Equal(["NW", "OPS", "SEC"], await Projects(Who.Ada, ""));
        Assert.Equal(["NW", "OPS"], await Projects(Who.Grace, ""));
        Assert.Equal(["NW"], await Projects(Who.Linus, ""));
        Assert.Empty(await Projects(Who.Linus, "?action=create"));
        Assert.Equal(["OPS"], await Projects(Who.Ada, "?query=operat"));
        Assert.Equal(["SEC", "OPS"], await Projects(Who.Ada, "?orderBy=-key&maxResults=2"));

        var grace = await shared.As(Who.Grace);
        var operations = (await grace.Get("project/search?keys=OPS")).List("values")[0]!;
        Assert.Equal(("next-gen", true), ((string?)operations["style"], (bool)operations["simplified"]!));
        var northwind = (await grace.Get("project/nw")).Json;
        Assert.Equal(("classic", 12, 4), ((string?)northwind["style"], northwind["components"]!.AsArray().Count, northwind["versions"]!.AsArray().Count));
        Assert.Equal([1, 0, 0, 0, -1, 0, 0], northwind["issueTypes"]!.AsArray().Select(type => (int)type!["hierarchyLevel"]!));
        Assert.Equal(7, (await grace.Get("project/NW/statuses")).Json.AsArray().Count);
        Assert.Single((await grace.Get("issuetype/project?projectId=10004&level=-1")).Json.AsArray());
    }

    [Fact]
    public async Task R65_fields_priorities_labels_and_rights_are_told()
    {
        var (grace, linus) = (await shared.As(Who.Grace), await shared.As(Who.Linus));
        var fields = (await grace.Get("field")).Json.AsArray();
        Assert.Equal("com.pyxis.greenhopper.jira:jsw-story-points", (string?)fields.Single(field => (string?)field!["id"] == "customfield_10016")!["schema"]!["custom"]);
        Assert.Equal("com.pyxis.greenhopper.jira:gh-sprint", (string?)fields.Single(field => (string?)field!["id"] == "customfield_10020")!["schema"]!["custom"]);
        Assert.Null(fields.Single(field => (string?)field!["id"] == "issuekey")!["schema"]);
        Assert.Equal("10005", (string?)fields.Single(field => (string?)field!["id"] == "customfield_10050")!["scope"]!["project"]!["id"]);
        Assert.DoesNotContain("customfield_10050", (await linus.Get("field")).Text, StringComparison.Ordinal);
        Assert.Equal(["1", "2", "3", "4", "5"], (await grace.Get("priority")).Json.AsArray().Select(priority => (string)priority!["id"]!));
        Assert.Contains("pilot", (await grace.Get("label")).List("values").Select(label => (string)label!));
        Assert.Equal("Cloud", (string?)(await grace.Get("serverInfo")).Json["deploymentType"]);

        var rights = (await linus.Get("mypermissions?projectKey=NW&permissions=BROWSE_PROJECTS,EDIT_ISSUES")).Json["permissions"]!;
        Assert.Equal((true, false), ((bool)rights["BROWSE_PROJECTS"]!["havePermission"]!, (bool)rights["EDIT_ISSUES"]!["havePermission"]!));
        Assert.Equal((400, "Unrecognized permission"), Say(await grace.Get("mypermissions?permissions=FLY")));
        Assert.Equal(400, (await grace.Get("mypermissions")).Status);
        Assert.Equal(404, (await grace.Get("mypermissions?projectKey=SEC&permissions=EDIT_ISSUES")).Status);
    }

    [Fact]
    public async Task R66_people_are_found_and_show_only_what_they_share()
    {
        var grace = await shared.As(Who.Grace);
        Assert.Equal((Who.Grace, "Europe/London"), ((string?)(await grace.Get("myself")).Json["accountId"], (string?)(await grace.Get("myself")).Json["timeZone"]));
        Assert.Null((await grace.Get($"user?accountId={Who.Noor}")).Json["emailAddress"]);
        Assert.False((bool)(await grace.Get($"user?accountId={Who.Bartholomew}")).Json["active"]!);
        Assert.Equal(404, (await grace.Get("user?accountId=nobody")).Status);
        Assert.Equal(2, (await grace.Get($"user/bulk?accountId={Who.Ada}&accountId={Who.Linus}")).List("values").Count);
        Assert.Equal([Who.Mina], (await grace.Get("user/search?query=min")).Json.AsArray().Select(user => (string)user!["accountId"]!));
        Assert.Equal(400, (await grace.Get("user/assignable/search?query=a")).Status);
        Assert.Equal(404, (await grace.Get("user/assignable/search?project=SEC&query=a")).Status);
        Assert.Equal([Who.Ada], (await grace.Get("user/assignable/search?project=NW&query=ad")).Json.AsArray().Select(user => (string)user!["accountId"]!));
    }

    private static (int Status, string Message) Say(Reply reply) => (reply.Status, reply.Message);

    private async Task<string[]> Projects(string person, string query) =>
        [.. (await (await shared.As(person)).Get("project/search" + query)).List("values").Select(project => (string)project!["key"]!)];
}
