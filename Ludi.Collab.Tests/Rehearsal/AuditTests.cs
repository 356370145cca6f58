namespace Ludi.Collab.Tests.Rehearsal;

public sealed class AuditTests
{
    [Fact]
    public async Task R90_every_call_of_the_api_is_logged_with_person_template_and_status_even_a_delete()
    {
        await using var server = await RehearsalDriver.Start(new() { Issues = 60 });
        var (ada, linus) = (await server.As(Who.Ada), await server.As(Who.Linus));
        await server.Delete("/audit");

        await ada.Get("issue/NW-20");
        await linus.Get("issue/SEC-1");
        var key = (string)(await ada.Post("issue", new { fields = new { project = new { key = "NW" }, issuetype = new { name = "Task" }, summary = "x" } })).Json["key"]!;
        Assert.Equal(204, (await ada.Delete($"issue/{key}")).Status);
        Assert.Equal(404, (await ada.Get($"issue/{key}")).Status);
        await server.Refresh(ada.Refresh);

        var audit = (await server.Get("/audit")).Json;
        Assert.Equal(6, (int)audit["count"]!);
        var first = audit["entries"]![0]!;
        Assert.Equal((Who.Ada, "Ada Byte", "GET", "/rest/api/3/issue/{issue}", 200), ((string?)first["accountId"], (string?)first["person"], (string?)first["method"], (string?)first["template"], (int)first["status"]!));
        Assert.EndsWith("/rest/api/3/issue/NW-20", (string?)first["path"], StringComparison.Ordinal);
        Assert.Equal(1, (int)audit["byCall"]!["DELETE /rest/api/3/issue/{issue}"]!);
        Assert.Equal(1, (int)audit["byCall"]!["POST /oauth/token"]!);

        Assert.Equal(1, (int)(await server.Get("/audit?person=linus")).Json["count"]!);
        Assert.Equal(1, (int)(await server.Get("/audit?method=delete&path=/issue/")).Json["count"]!);
        Assert.Equal(2, (int)(await server.Get($"/audit?after={audit["entries"]![3]!["number"]}")).Json["count"]!);
        Assert.Equal(0, (int)(await server.Get("/audit?since=2999-01-01")).Json["count"]!);
    }
}
