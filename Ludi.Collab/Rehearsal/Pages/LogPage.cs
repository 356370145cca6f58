using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Pages;

/// <summary>The audit log for reading: who called what, newest first.</summary>
internal static class LogPage
{
    private const int Newest = 200;

    /// <summary>The page.</summary>
    public static IResult Show(Frame frame)
    {
        var entries = frame.Cloud.Audit.Read(_ => true);
        return frame.Page("API log", Html.Of($"""
            <main class="wide"><h1>API log</h1><p class="fine">{entries.Count} calls; the newest {Newest} are shown. As JSON: <a href="{Addresses.Base}/audit">{Addresses.Base}/audit</a></p>
            <div class="card"><table><thead><tr><th>Time</th><th>Person</th><th>Call</th><th>Path</th><th>Status</th></tr></thead><tbody>
            {Html.Join(entries.Reverse().Take(Newest).Select(entry => Html.Of($"""
            <tr><td class="nowrap">{entry.Time.ToString("HH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture)}</td><td>{entry.Person ?? "–"}</td>
            <td class="nowrap"><strong>{entry.Method}</strong> {entry.Template}</td><td class="path">{entry.Path}</td><td class="{(entry.Status is 0 or >= 400 ? "bad" : "good")}">{Outcome(entry.Status)}</td></tr>
            """)))}
            </tbody></table></div></main>
            """));
    }

    private static string Outcome(int status) => status == 0 ? "cut" : status.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
