using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Changes.Bulk;

/// <summary>A scripted board with cards, and what a client asks of its bulk update.</summary>
internal sealed class BulkAsking : IDisposable
{
    public const string High = """[{"field":"priority","kind":"priority","action":"set","value":{"id":"2"}}]""";
    public const string AddLabel = """[{"field":"labels","kind":"labels","action":"add","value":["mine"]}]""";

    public ScriptedBoard Board { get; } = new();

    public BulkProgress Progress
    {
        get
        {
            Board.Bulk.Settle();
            return Board.Content.Bulk!;
        }
    }

    public ScriptedJira Jira => Board.Jira;

    /// <summary>A board with so many cards, and Ada and Ben on it, both connected.</summary>
    public static async Task<BulkAsking> With(int cards)
    {
        var asking = new BulkAsking();
        asking.Jira.Add(Enumerable.Range(1, cards));
        await asking.Board.Place(Enumerable.Range(1, cards));
        await asking.Board.Come("ada");
        await asking.Board.Come("ben");
        asking.Jira.Calls.Clear();
        return asking;
    }

    public static string Order(IEnumerable<int> issues, string changes = High, string? status = null) =>
        $$"""{"issues":[{{string.Join(',', issues.Select(i => $"\"{i}\""))}}],"changes":{{changes}}{{(status is null ? "" : $",\"status\":{status}")}},"notify":false}""";

    public static string MoveAll(IEnumerable<int> issues, string transition = "31") =>
        $$"""{"to":"3","by":[{"transition":"{{transition}}","issues":[{{string.Join(',', issues.Select(i => $"\"{i}\""))}}]}]}""";

    public async Task<SealedAnswer> Start(string person, string order) => await Board.Ask(person, JiraPurpose.Bulk, order);

    public Task<SealedAnswer> Control(string person, string what) =>
        Board.Ask(person, JiraPurpose.Bulkcontrol, JsonSerializer.Serialize(new { run = Progress.Run, what }));

    /// <summary>Lets time pass until the update has ended.</summary>
    public async Task Finish(TimeSpan? limit = null)
    {
        for (var passed = TimeSpan.Zero; Progress.Phase is not BulkPhase.Ended; passed += TimeSpan.FromSeconds(1))
        {
            Assert.True(passed < (limit ?? TimeSpan.FromMinutes(2)), $"It does not end: {Progress}");
            await Board.Pass(TimeSpan.FromSeconds(1));
        }
    }

    public async Task<IReadOnlyDictionary<string, JsonNode>> Results(string person = "ada")
    {
        var answer = await Board.Ask(person, JiraPurpose.Bulkresults, JsonSerializer.Serialize(new { run = Progress.Run }));
        Assert.Null(answer.Refusal);
        return answer.Json!["results"]!.AsArray().ToDictionary(r => (string)r!["issue"]!, r => r!);
    }

    public IEnumerable<string> Writes() => Jira.Calls.Where(c => c.Split(' ')[1] is "edit" or "transition" or "bulkedit" or "bulktransition");

    public string? PriorityOf(int issue) => (string?)Jira.FieldOf($"{issue}", "priority")?["id"];

    public void Dispose() => Board.Dispose();
}
