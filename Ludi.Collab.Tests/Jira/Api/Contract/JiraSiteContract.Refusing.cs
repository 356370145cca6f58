using Ludi.Collab.Jira.Api;
using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.Http;
using static Ludi.Collab.Tests.Jira.ScriptedServer;

namespace Ludi.Collab.Tests.Jira.Api.Contract;

/// <summary>How every dialect fails.</summary>
public abstract partial class JiraSiteContract
{
    /// <summary>The real site with a token of the test's choice.</summary>
    internal abstract IJiraSite With(string token);

    /// <summary>The dialect before a server of the test's own, with answers of at most 2,048 bytes.</summary>
    internal abstract (IJiraSite Site, IAsyncDisposable Line) At(string address);

    [Fact]
    public async Task P13_a_refused_token_means_reconnect_for_reads_and_writes()
    {
        var site = With("no-such-token");
        using var read = await site.Issue("10001", Few, default);
        using var search = await site.Search(new IssueSearch($"project = {Main}", null, 50, Few, [], []), default);
        using var write = await site.Edit("10001", """{"fields":{"summary":"x"}}"""u8.ToArray(), default);
        Assert.All([read, search, write], a => Assert.Equal(RefusalCode.JiraReconnect, a.Refusal?.Code));
    }

    public static TheoryData<string, RefusalCode> Failures => new()
    {
        { "429", RefusalCode.JiraWait },
        { "large", RefusalCode.JiraNonsense },
        { "html", RefusalCode.JiraNonsense },
        { "half", RefusalCode.JiraUnreachable },
        { "503", RefusalCode.JiraUnreachable },
        { "403", RefusalCode.JiraRefused },
    };

    [Theory, MemberData(nameof(Failures))]
    public async Task Every_failure_is_a_refusal_of_ours(string failure, RefusalCode refusal)
    {
        await using var server = await Start(Failing(failure));
        var (site, line) = At(server.Address);
        await using var owned = line;
        using var issue = await site.Issue("10001", Few, default);
        Assert.Equal(refusal, issue.Refusal?.Code);
        Assert.Equal(failure == "429" ? 60 : null, issue.Refusal?.AfterSeconds);
    }

    [Fact]
    public async Task A_cancelled_caller_gets_a_cancellation()
    {
        await using var server = await Start(Never);
        var (site, line) = At(server.Address);
        await using var owned = line;
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => site.Issue("10001", Few, patience.Token));
    }

    private static RequestDelegate Failing(string failure) => failure switch
    {
        "429" => Answer(429, "{}", ("Retry-After", "60")),
        "large" => Answer(200, $$"""{"x":"{{new string('x', 5000)}}"}"""),
        "html" => Answer(200, "<html>Sign in</html>"),
        "half" => Cut("""{"issues":[{"id":"1"""),
        "503" => Answer(503, "<html>down</html>"),
        _ => Answer(403, """{"errorMessages":["No."]}"""),
    };
}
