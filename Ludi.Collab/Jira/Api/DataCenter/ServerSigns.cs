using System.Net.Http.Headers;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>
/// What a server says beside its status: that it took a call for nobody's, or wants the person at its own sign-in page
/// (JIRA.md §19.2). SPEC: A119–A120.
/// </summary>
internal static class ServerSigns
{
    /// <summary>Why an answer is not what its status says, null: it is.</summary>
    public static Refusal? Of(SiteCall call, int status, HttpResponseHeaders headers)
    {
        if (!ServerSite.IsServer(call.Site) || call.Body is ExpectedBody.Picture || status is 429 or >= 500 or 0)
        {
            return null;
        }

        if (Says(headers, "X-Seraph-LoginReason", "AUTHENTICATION_DENIED"))
        {
            return Refusals.Of(RefusalCode.JiraRefused, "Jira wants you to sign in on its own page first, since there were failed attempts.");
        }

        return !Says(headers, "X-AUSERNAME", "anonymous") ? null
            : call.Write && status < 300 ? Refusals.Of(RefusalCode.OutcomeUnknown, "Jira did this without knowing who you are. Reconnect, then look at it in Jira.")
            : Refusals.Of(RefusalCode.JiraReconnect);
    }

    private static bool Says(HttpResponseHeaders headers, string name, string value) =>
        headers.TryGetValues(name, out var values) && values.Any(v => v.StartsWith(value, StringComparison.OrdinalIgnoreCase));
}
