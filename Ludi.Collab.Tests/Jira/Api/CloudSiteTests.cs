using System.Reflection;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Tests.Conformance;
using Ludi.Collab.Tests.Rehearsal;
using Mono.Cecil;
using static Ludi.Collab.Tests.Jira.ScriptedServer;

namespace Ludi.Collab.Tests.Jira.Api;

/// <summary>Jira Cloud, against the rehearsal.</summary>
public sealed class CloudSiteTests(SharedRehearsal shared) : JiraSiteContract, IClassFixture<SharedRehearsal>, IAsyncLifetime
{
    private readonly Witness _witness = new();
    private Line _line = null!;

    public ValueTask InitializeAsync()
    {
        _line = new Line(shared.Server.Base.TrimEnd('/'), witness: _witness);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _line.DisposeAsync();
        _witness.Check();
    }

    internal override Task<IJiraSite> Developer() => As(Who.Grace);

    internal override Task<IJiraSite> Administrator() => As(Who.Ada);

    internal override Task<IJiraSite> Viewer() => As(Who.Linus);

    [Fact]
    public async Task P37_A22_no_call_of_the_port_uses_delete_but_that_for_our_own_webhooks()
    {
        await using var server = await Start(Answer(200, "{}"));
        await using var line = new Line(server.Address);
        var calls = typeof(IJiraSite).GetMethods();
        foreach (var call in calls)
        {
            using var answer = await (Task<JiraAnswer>)call.Invoke(line.Site, [.. call.GetParameters().Select(Sample)])!;
        }

        Assert.Equal(calls.Length, server.Calls.Count);
        Assert.Equal(["DELETE", "GET", "POST", "PUT"], server.Calls.Select(c => c.Method).Distinct().Order());
        Assert.EndsWith("/rest/api/3/webhook", Assert.Single(server.Calls, c => c.Method == "DELETE").Path, StringComparison.Ordinal);
    }

    [Fact]
    public void P37_A22_one_method_below_jira_can_say_delete_over_http()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(IJiraSite).Assembly.Location);
        var called = assembly.MainModule.GetTypes()
            .Where(type => type.FullName.StartsWith("Ludi.Collab.Jira.", StringComparison.Ordinal))
            .SelectMany(type => type.Methods)
            .Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions, (method, instruction) => (By: method.FullName, Method: instruction.Operand as MethodReference))
            .Where(call => call.Method?.DeclaringType.Namespace is "System.Net.Http" or "System.Net.Http.Json" or "Flurl.Http")
            .Select(call => (call.By, call.Method!.Name))
            .ToHashSet();

        Assert.Contains(called, call => call.Name == "get_Put");
        Assert.Contains("CloudSite::RemoveHooks(", Assert.Single(called, call => call.Name.Contains("Delete", StringComparison.Ordinal)).By, StringComparison.Ordinal);
    }

    private async Task<IJiraSite> As(string person) => _line.Of(new GivenTokens((await shared.As(person)).Token));

    /// <summary>Something that fits a parameter of the port.</summary>
    internal static object Sample(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "10001",
        var type when type == typeof(int) => 0,
        var type when type == typeof(bool) => false,
        var type when type == typeof(ReadOnlyMemory<byte>) => new ReadOnlyMemory<byte>("{}"u8.ToArray()),
        var type when type == typeof(IReadOnlyList<string>) => new[] { "10001" },
        var type when type == typeof(IssueSearch) => new IssueSearch("project = NW", null, 50, ["summary"], [], []),
        _ => CancellationToken.None,
    };
}
