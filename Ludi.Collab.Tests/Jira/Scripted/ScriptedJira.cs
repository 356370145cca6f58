using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Api.Rates;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Jira.Scripted;

/// <summary>One Jira site as a script: issues, who may not see which, what fails. Says what it was called for, and by whom.</summary>
internal sealed class ScriptedJira : IJiraSites
{
    public const string SiteId = "site-1";

    /// <summary>Every call: "person operation argument".</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>Every search that was asked.</summary>
    public ConcurrentQueue<IssueSearch> Searches { get; } = new();

    public SortedDictionary<long, JsonObject> Issues { get; } = [];

    /// <summary>Issues that a person may not see.</summary>
    public Dictionary<string, HashSet<string>> Hidden { get; } = [];

    /// <summary>What a person's calls are answered with, instead of success.</summary>
    public Dictionary<string, (int Status, RefusalCode Code)> Failing { get; } = [];

    /// <summary>Held calls wait for it.</summary>
    public TaskCompletionSource? Gate { get; set; }

    /// <summary>The most calls that waited at once.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>What becomes of the next creates; nothing: they succeed.</summary>
    public Queue<CreateFate> Fates { get; } = new();

    /// <summary>What was asked to be created, each as it was sent.</summary>
    public List<JsonNode> Created { get; } = [];

    /// <summary>How many searches do not find what was created last.</summary>
    public int SearchLag { get; set; }

    /// <summary>What an agile board says that projects are estimated by, null: there is no board.</summary>
    public string? Estimation { get; set; }

    /// <summary>What the next edits are answered with before they are done.</summary>
    public Action<string>? BeforeEdit { get; set; }

    /// <summary>Bulk fetches wait for it, with what they have read already.</summary>
    public TaskCompletionSource? BulkGate { get; set; }

    /// <summary>Happens before an issue is read alone.</summary>
    public Action? BeforeIssue { get; set; }

    /// <summary>What the next writes to an issue are answered with, one after the other, instead of being done.</summary>
    public Dictionary<string, Queue<Func<JiraAnswer>>> Refusing { get; } = [];

    public ScriptedBulk Bulk => field ??= new ScriptedBulk(this);

    /// <summary>The body of the last edit.</summary>
    public string? LastEdit { get; set; }

    /// <summary>What calls ("operation argument") are answered with instead: JSON, or "!" and a status.</summary>
    public Dictionary<string, string> Says { get; } = [];

    /// <summary>What a site says of its quota.</summary>
    public SiteQuota? Left { get; set; }

    /// <summary>What the next transition is refused with, null: it is done.</summary>
    public string? TransitionWords { get; set; }

    /// <summary>What was asked for by the last bulk fetch, and sent by the last transition.</summary>
    public string LastAsked { get; set; } = "";

    /// <summary>Issues that go into no sprint.</summary>
    public HashSet<string> NoSprint { get; } = [];

    /// <summary>People who may edit nothing.</summary>
    public HashSet<string> NothingEditable { get; } = [];

    /// <summary>Comments and pictures.</summary>
    public ScriptedComments Comments { get; } = new();

    /// <summary>The webhooks of the app, by number.</summary>
    public Dictionary<long, (string Person, string Jql)> Hooks { get; } = [];

    /// <summary>Whether registrations are answered 200 with an error inside.</summary>
    public bool RefusesHooks { get; set; }

    private long _lastHook = 9999;

    private int _now;

    public IJiraSite As(string person, string site) => new ScriptedSite(this, person);

    public SiteQuota? Quota(string site) => Left;

    /// <summary>Registers a webhook.</summary>
    public long AddHook(string person, string jql)
    {
        Hooks[++_lastHook] = (person, jql);
        return _lastHook;
    }

    public void Add(params IEnumerable<int> ids)
    {
        foreach (var id in ids)
        {
            Issues[id] = Issue(id, $"Summary of {id}");
        }
    }

    public int CountOf(string operation) => Calls.Count(c => c.Split(' ')[1] == operation);

    public bool Sees(string person, string issue) => !(Hidden.TryGetValue(person, out var hidden) && hidden.Contains(issue));

    public JsonNode? FieldOf(string issue, string field) => Issues[long.Parse(issue)]["fields"]![field];

    /// <summary>The answer that a write to an issue gets instead of being done.</summary>
    public JiraAnswer? Instead(string issue) => Refusing.TryGetValue(issue, out var answers) && answers.TryDequeue(out var answer) ? answer() : null;

    /// <summary>A call begins: noted, held at the gate, and answered with the person's failure where there is one.</summary>
    public async Task<JiraAnswer?> Enter(string person, string operation, string argument, CancellationToken cancellation)
    {
        Calls.Enqueue($"{person} {operation} {argument}");
        _now++;
        MostAtOnce = Math.Max(MostAtOnce, _now);
        await Task.Yield();
        if (Gate is { } gate)
        {
            await gate.Task.WaitAsync(cancellation);
        }

        _now--;
        return Failing.TryGetValue(person, out var failure) ? Refused(failure.Status, failure.Code) : null;
    }

    public JiraAnswer? Said(string call) => !Says.TryGetValue(call, out var said) ? null
        : said == "!404" ? Refused(404, RefusalCode.IssueNotVisible)
        : said == "!429" ? Refused(429, RefusalCode.JiraWait)
        : said.StartsWith('!') ? Refused(int.Parse(said[1..]), RefusalCode.JiraRefused)
        : Json(said);

    public static JiraAnswer Json(string json, int status = 200)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return new JiraAnswer(status, bytes, bytes.Length, null);
    }

    public static JiraAnswer Refused(int status, RefusalCode code, string body = "{\"errorMessages\":[\"No.\"]}")
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return new JiraAnswer(status, bytes, bytes.Length, Refusals.Of(code, code is RefusalCode.JiraWait ? 17 : null));
    }

    public static JsonObject Issue(long id, string summary) => new()
    {
        ["id"] = id.ToString(),
        ["key"] = $"NW-{id}",
        ["self"] = "https://gateway/rest/api/3/issue/" + id,
        ["fields"] = new JsonObject
        {
            ["summary"] = summary,
            ["status"] = new JsonObject { ["id"] = "1", ["name"] = "To Do", ["iconUrl"] = "https://gateway/icon", ["description"] = "for admins" },
            ["project"] = new JsonObject { ["id"] = "10004", ["key"] = "NW", ["simplified"] = false },
            ["labels"] = new JsonArray(),
        },
    };
}

/// <summary>What becomes of a create.</summary>
internal enum CreateFate
{
    Done,
    SecondFails,
    Refused,
    LostAfterwards,
    LostBefore,
}
