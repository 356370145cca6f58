using System.Text.Json.Nodes;

namespace Ludi.Collab.Rehearsal.Gateway;

/// <summary>Jira's older way of paging, by start and count.</summary>
internal static class Paging
{
    /// <summary>A page with self, total and isLast, and a link to the next one.</summary>
    public static Answer Page<T>(this Call call, IReadOnlyList<T> all, Func<T, JsonNode?> show, int usual = 50, int most = 100, int pointsEach = 1)
    {
        var (start, size) = Window(call, usual, most);
        var values = all.Skip(start).Take(size).ToList();
        var isLast = start + values.Count >= all.Count;
        var page = new JsonObject { ["self"] = Address(call, start, size) };
        if (!isLast)
        {
            page["nextPage"] = Address(call, start + values.Count, size);
        }

        page["maxResults"] = size;
        page["startAt"] = start;
        page["total"] = all.Count;
        page["isLast"] = isLast;
        page["values"] = new JsonArray([.. values.Select(show)]);
        return Answer.Ok(page, 1 + (values.Count * pointsEach));
    }

    /// <summary>A page without addresses, as the agile API and Data Center have it.</summary>
    public static Answer BarePage<T>(this Call call, IReadOnlyList<T> all, Func<T, JsonNode?> show, int usual = 50, int most = 100)
    {
        var answer = call.Page(all, show, usual, most);
        ((JsonObject)answer.Body!).Remove("self");
        ((JsonObject)answer.Body!).Remove("nextPage");
        return answer;
    }

    /// <summary>A page under a name of its own, as comments and create metadata have it.</summary>
    public static Answer NamedPage<T>(this Call call, string name, IReadOnlyList<T> all, Func<T, JsonNode?> show, int usual, int most)
    {
        var (start, size) = Window(call, usual, most);
        return Answer.Ok(new JsonObject
        {
            ["maxResults"] = size,
            ["startAt"] = start,
            ["total"] = all.Count,
            [name] = new JsonArray([.. all.Skip(start).Take(size).Select(show)]),
        });
    }

    /// <summary>Where the page starts and how long it may be.</summary>
    public static (int Start, int Size) Window(Call call, int usual, int most) =>
        (call.Number("startAt", 0, 0, int.MaxValue / 2), call.Number("maxResults", usual, 1, most));

    private static string Address(Call call, int start, int size)
    {
        var path = call.PathAndQuery.Split('?')[0];
        return $"{call.Cloud.Addresses.Root}{path[Shapes.Addresses.Base.Length..]}?maxResults={size}&startAt={start}";
    }
}
