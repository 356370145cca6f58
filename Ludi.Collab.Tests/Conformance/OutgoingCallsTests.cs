using System.Text.Json;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.House;
using Ludi.Collab.Tests.Jira.Api;
using Ludi.Collab.Tests.Jira.Live;
using Ludi.Collab.Tests.Rehearsal;
using Microsoft.AspNetCore.Routing;
using Mono.Cecil;
using Mono.Cecil.Cil;
using static Ludi.Collab.Tests.Jira.ScriptedServer;

namespace Ludi.Collab.Tests.Conformance;

/// <summary>All that the product may say to Jira, and that nothing of it takes anything away.</summary>
public sealed class OutgoingCallsTests(ITestOutputHelper output)
{
    /// <summary>What is asked under no board's name: consent, tokens, sites. They are no calls of a site.</summary>
    private static readonly string[] OfConnections = ["GET /oauth/token/accessible-resources"];

    [Fact]
    public async Task P37_every_call_of_the_port_is_one_of_jiras_and_deletes_nothing_but_our_own_webhooks()
    {
        var calls = await OfThePort();
        output.WriteLine(string.Join(Environment.NewLine, calls.Select(c => c.ToString()).Order()));
        Assert.Equal(["DELETE /rest/api/3/webhook"], calls.Where(c => c.Deletes || c.Method == "DELETE").Select(c => c.ToString()));
        Assert.Equal(["DELETE", "GET", "POST", "PUT"], calls.Select(c => c.Method).Distinct().Order());
    }

    [Fact]
    public async Task P37_jira_js_has_driven_every_call_of_the_product()
    {
        var driven = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(Repository.File("clients/conformance/calls.json")))!;
        var missing = (await OfThePort()).Select(c => c.ToString()).Concat(OfConnections).Except(driven);
        Assert.True(!missing.Any(), "Drive these by a suite of clients/conformance and name them in its calls.json: " + string.Join(", ", missing));
    }

    [Fact]
    public void P37_nothing_that_speaks_to_jira_holds_the_word()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(IJiraSite).Assembly.Location);
        string[] words = [.. assembly.MainModule.GetTypes()
            .Where(t => t.FullName.StartsWith("Ludi.Collab.Jira.Api.", StringComparison.Ordinal))
            .SelectMany(t => t.Methods).Where(m => m.HasBody).SelectMany(m => m.Body.Instructions)
            .Where(i => i.OpCode == OpCodes.Ldstr).Select(i => (string)i.Operand)];

        Assert.Contains("bulkfetch", words);
        Assert.DoesNotContain(words, w => w.ToUpperInvariant() is "DELETE" or "ARCHIVE" or "TRASH" or "REDACT");
    }

    [Fact]
    public async Task P37_no_endpoint_no_purpose_and_no_hub_method_deletes_in_jira()
    {
        await using var house = await BoardHouse.Open(10);
        await using var http = await JiraHttp.Start(house);
        var endpoints = http.Endpoints;
        Assert.InRange(endpoints.Count, 10, int.MaxValue);
        Assert.DoesNotContain(endpoints, e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("DELETE"));

        string[] names = [.. endpoints.Select(e => e.RoutePattern.RawText!), .. Enum.GetNames<JiraPurpose>(), .. typeof(IBoardHub).GetMethods().Select(m => m.Name)];
        Assert.DoesNotContain(names, n => n.Contains("delete", StringComparison.OrdinalIgnoreCase) || n.Contains("archive", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task P36_P37_a_card_taken_off_the_board_leaves_jira_as_it_was()
    {
        await using var house = await BoardHouse.Open(60);
        var ada = await house.Jira.As(Who.Ada);
        var issue = (await BoardHouse.Find(ada, "project = NW ORDER BY key", 1))[0];
        await house.Board("board", issue);
        await house.Connect("ada", Who.Ada);
        await house.Join("board", "ada");
        await house.Audience.Until("board", s => s is { Phase: SitePhase.Live, Loaded: 1 });
        var before = (await ada.Get($"issue/{issue}")).Text;
        await house.Jira.Delete("/audit");

        var off = new ChangeBatch("batch-1", [new WireOperation(OperationKind.Delete, "card-" + issue)]);
        var answer = await house.Grains.GetGrain<IBoardGrain>("board").Change(new Arrival("line-ada", "ada", "ada", BoardRole.Member), off);
        Assert.Empty(answer.Refused);
        Assert.Empty((await house.Grains.GetGrain<IBoardGrain>("board").View()).Cards);
        Assert.Equal(0, (int?)(await house.Jira.Get("/audit")).Json["count"]);
        Assert.Equal(before, (await ada.Get($"issue/{issue}")).Text);
    }

    private static async Task<IReadOnlyCollection<Operation>> OfThePort()
    {
        await using var server = await Start(Answer(200, "{}"));
        await using var line = new Line(server.Address);
        foreach (var call in typeof(IJiraSite).GetMethods())
        {
            using var answer = await (Task<JiraAnswer>)call.Invoke(line.Site, [.. call.GetParameters().Select(CloudSiteTests.Sample)])!;
        }

        var jira = await ApiDescription.Jira;
        return [.. server.Calls.Select(c => jira.Find(c.Method, c.Path[c.Path.IndexOf("/rest/", StringComparison.Ordinal)..])
            ?? throw new InvalidOperationException($"Jira has no {c.Method} {c.Path}.")).Distinct()];
    }
}
