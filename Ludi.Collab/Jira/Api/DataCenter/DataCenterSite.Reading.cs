using System.Globalization;
using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <content>Issues: by number, by JQL, one alone.</content>
internal sealed partial class DataCenterSite
{
    private const int MostPages = 10;

    public Task<JiraAnswer> Search(IssueSearch search, CancellationToken cancellation)
    {
        if (!int.TryParse(search.PageToken ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var startAt))
        {
            return Task.FromResult(Answers.Refused(RefusalCode.Invalid, "This is not a page that Jira could have given."));
        }

        return Known(async known =>
        {
            // Whoever wants properties gets them issue by issue: a server's search brings none.
            var most = search.Properties.Count > 0 ? Math.Min(search.MaxResults, IssueProperties.Page) : search.MaxResults;
            var body = ServerBodies.Search(search.Jql, startAt, most, known.Asked(search.Fields));
            var answer = await _line.Send(_line.Call(Endpoints.Search), HttpMethod.Post, ServerPath.Api("search"), body, cancellation);
            return await Translated(answer, known, search.Properties, (page, writer) => Next(page, startAt, writer), cancellation);
        }, cancellation);
    }

    public Task<JiraAnswer> Issues(IReadOnlyList<string> issues, IReadOnlyList<string> fields, CancellationToken cancellation) => issues.All(ServerBodies.IsNumber)
        ? Known(known => Found(issues, known, known.Asked(fields), cancellation), cancellation)
        : Task.FromResult(Answers.Refused(RefusalCode.Invalid, "This is not an id that Jira could have given."));

    public Task<JiraAnswer> Issue(string issue, IReadOnlyList<string> fields, CancellationToken cancellation) => Known(
        known => Issue(issue, string.Join(',', known.Asked(fields)), known, cancellation), cancellation);

    private async Task<JiraAnswer> Issue(string issue, string fields, ServerFields known, CancellationToken cancellation)
    {
        var answer = await _line.Get(_line.Call(Endpoints.Issue, issue: issue), ServerPath.Api("issue", issue).With(new { fields }), cancellation);
        return await Kept(answer, async read =>
        {
            using var copy = await IssueCopy.For(_line, _shelf, known, [read], cancellation);
            return answer.Translate((own, writer) => copy.Write(own, writer));
        });
    }

    // A server gives no more at once than its administrator allows: the rest is asked for until all have come.
    private async Task<JiraAnswer> Found(IReadOnlyList<string> issues, ServerFields known, IReadOnlyList<string> fields, CancellationToken cancellation)
    {
        List<JiraAnswer> parts = [];
        try
        {
            for (var (seen, more) = (0, true); more && parts.Count < MostPages;)
            {
                var asked = await _line.Send(
                    _line.Call(Endpoints.Issues), HttpMethod.Post, ServerPath.Api("search"), ServerBodies.Issues(issues, seen, fields), cancellation);
                var (count, total) = Extent(asked);
                var part = await Translated(asked, known, [], (_, _) => { }, cancellation);
                if (part.Refusal is not null)
                {
                    return part;
                }

                parts.Add(part);
                seen += count;
                more = count > 0 && seen < total;
            }

            return parts.Count == 1 ? Taken(parts) : Joined(parts);
        }
        finally
        {
            parts.ForEach(p => p.Dispose());
        }
    }

    /// <summary>A page of issues in Cloud's shape, and what else is to stand beside them.</summary>
    private async Task<JiraAnswer> Translated(
        JiraAnswer answer, ServerFields known, IReadOnlyList<string> properties, Action<JsonElement, Utf8JsonWriter> more, CancellationToken cancellation)
    {
        return await Kept(answer, async read =>
        {
            if (read.Member("issues") is not { ValueKind: JsonValueKind.Array } issues)
            {
                return Dropped(answer);
            }

            using var held = await IssueProperties.Of(_line, issues, properties, cancellation);
            if (held.Refused is not null)
            {
                answer.Dispose();
                return held.TakeRefused();
            }

            using var copy = await IssueCopy.For(_line, _shelf, known, [.. issues.EnumerateArray()], cancellation);
            return answer.Translate((page, writer) => Write(page, copy, held, more, writer));
        });
    }

    private static void Write(JsonElement page, IssueCopy copy, IssueProperties held, Action<JsonElement, Utf8JsonWriter> more, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("issues"u8);
        foreach (var issue in page.Elements("issues"))
        {
            copy.Write(issue, writer, () => held.Write(issue, writer));
        }

        writer.WriteEndArray();
        more(page, writer);
        writer.WriteEndObject();
    }

    /// <summary>Goes on with an answer that could be read; whatever happens then, nothing of it stays unwiped.</summary>
    private static async Task<JiraAnswer> Kept(JiraAnswer answer, Func<JsonElement, Task<JiraAnswer>> next)
    {
        using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
        if (document is null)
        {
            return answer.Refusal is null ? Dropped(answer) : answer;
        }

        try
        {
            return await next(document.RootElement);
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    private static void Next(JsonElement page, int startAt, Utf8JsonWriter writer)
    {
        var (count, total) = Extent(page);
        var isLast = count == 0 || startAt + count >= total;
        if (!isLast)
        {
            writer.WriteString("nextPageToken"u8, (startAt + count).ToString(CultureInfo.InvariantCulture));
        }

        writer.WriteBoolean("isLast"u8, isLast);
    }

    private static (int Count, int Total) Extent(JiraAnswer answer)
    {
        using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
        return document is null ? (0, 0) : Extent(document.RootElement);
    }

    private static (int Count, int Total) Extent(JsonElement page) =>
        (page.Member("issues") is { ValueKind: JsonValueKind.Array } issues ? issues.GetArrayLength() : 0, Pages.Number(page, "total") ?? 0);

    private static JiraAnswer Taken(List<JiraAnswer> parts)
    {
        var only = parts[0];
        parts.Clear();
        return only;
    }

    private static JiraAnswer Joined(List<JiraAnswer> parts) => Answers.Own(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("issues"u8);
        foreach (var part in parts)
        {
            using var document = Json.Parse(part.Utf8);
            foreach (var issue in document?.RootElement.Elements("issues") ?? [])
            {
                writer.Raw(issue);
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static JiraAnswer Dropped(JiraAnswer answer)
    {
        answer.Dispose();
        return Answers.Nonsense(answer.Status);
    }
}
