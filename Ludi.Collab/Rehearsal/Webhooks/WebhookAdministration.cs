using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Journal;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>
/// What an administrator does with the webhooks of the site, and the end of a person's grant, which takes the app's hooks
/// of theirs along. It is not part of the API that apps may use; the journal keeps it.
/// </summary>
internal static class WebhookAdministration
{
    /// <summary>The template under which the journal keeps it.</summary>
    public const string Template = "/administration/webhooks";

    /// <summary>Does it and keeps it for a restart. The deed says its action, "add", "change", "remove" or "grant-ended", an id and a hook where one is due.</summary>
    public static Answer Do(Call call, JsonObject deed)
    {
        var answer = Act(call, deed);
        if (answer.Status < 300)
        {
            call.Note("POST", Template, "", (JsonObject)deed.DeepClone());
        }

        return answer;
    }

    /// <summary>Does it again from the journal.</summary>
    public static Answer Again(Call call) => Act(call, call.Body);

    /// <summary>Lets the app's hooks of a person go on every site, as their grant has ended.</summary>
    public static void EndGrant(JiraCloud cloud, string accountId)
    {
        foreach (var site in cloud.FindPerson(accountId) is null ? [] : cloud.Sites)
        {
            lock (site.Gate)
            {
                Do(new Call(new DefaultHttpContext(), cloud, site, cloud.FindPerson(accountId)!, null, cloud.Now), new JsonObject { ["action"] = "grant-ended" });
            }
        }
    }

    private static Answer Act(Call call, JsonObject deed)
    {
        var hooks = call.Cloud.Hooks(call.Site);
        if (deed.Text("action") == "grant-ended")
        {
            return hooks.Remove(hook => hook is AppHook && hook.Owner == call.Person) > 0 ? Answer.Done : Answer.Refuse(404);
        }

        if (!call.Person.Administrator)
        {
            return Answer.Refuse(403, "Only an administrator of Jira may do this.");
        }

        var there = hooks.OfAdministrators().FirstOrDefault(hook => hook.Id == deed.Number("id"));
        return (deed.Text("action"), there) switch
        {
            ("add", _) => Put(call, null, deed["hook"] as JsonObject ?? []),
            (_, null) => Answer.Refuse(404, "The webhook does not exist."),
            ("change", _) => Put(call, there, deed["hook"] as JsonObject ?? []),
            ("remove", _) when hooks.Remove(hook => hook == there) > 0 => Answer.Done,
            _ => Answer.BadPayload,
        };
    }

    private static Answer Put(Call call, AdministratorHook? before, JsonObject wanted)
    {
        var hooks = call.Cloud.Hooks(call.Site);
        var whole = before is null ? wanted : Merge(AdministratorHookShape.WithSecret(call, before), wanted);
        var (hook, error) = AdministratorHookShape.Read(call, whole, () => before?.Id ?? hooks.NextAdministrator());
        if (error is not null)
        {
            return Answer.Refuse(400, error);
        }

        hooks.Remove(old => old == before);
        hooks.Add(hook!);
        return new(before is null ? 201 : 200, AdministratorHookShape.Of(call, hook!));
    }

    private static JsonObject Merge(JsonObject before, JsonObject wanted)
    {
        foreach (var (name, value) in wanted)
        {
            before[name] = value?.DeepClone();
        }

        return before;
    }
}
