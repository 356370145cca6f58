using System.Text.Json;
using System.Text.RegularExpressions;
using Ludi.Collab.Tests.Accounts;
using Ludi.Collab.Tests.Rehearsal;

namespace Ludi.Collab.Tests.Faults;

/// <summary>One endpoint as the server's own API page names it.</summary>
/// <param name="MediaType">Of its body; null: it takes none.</param>
/// <param name="Members">The names of its body's members.</param>
internal sealed partial record ApiCall(HttpMethod Method, string Path, string? MediaType, IReadOnlyList<string> Members)
{
    public bool Changes => Method != HttpMethod.Get;

    public bool TakesJson => MediaType == "application/json";

    public bool IsOfABoard => Path.Contains("{board}", StringComparison.Ordinal);

    /// <summary>Every endpoint below /api.</summary>
    public static async Task<IReadOnlyList<ApiCall>> All(Browser browser)
    {
        var page = (await browser.Get("/openapi/v1.json")).Body;
        return
        [
            .. from path in page.GetProperty("paths").EnumerateObject()
               where path.Name.StartsWith("/api/", StringComparison.Ordinal) && !path.Name.Contains("{rest}", StringComparison.Ordinal)
               from method in path.Value.EnumerateObject()
               select Read(page, HttpMethod.Parse(method.Name), path.Name, method.Value),
        ];
    }

    /// <summary>Its address, with these ids in it.</summary>
    public string At(string board, string other) => Path
        .Replace("{board}", board, StringComparison.Ordinal).Replace("{site}", Path.Contains("{board}", StringComparison.Ordinal) ? RehearsalDriver.FirstSite : other, StringComparison.Ordinal)
        .Replace("{issue}", "1", StringComparison.Ordinal).Replace("{link}", other, StringComparison.Ordinal)
        .Replace("{token}", other, StringComparison.Ordinal).Replace("{id}", other, StringComparison.Ordinal);

    public override string ToString() => $"{Method} {Path}";

    private static ApiCall Read(JsonElement page, HttpMethod method, string path, JsonElement call)
    {
        if (!call.TryGetProperty("requestBody", out var body))
        {
            return new ApiCall(method, path, null, []);
        }

        var content = body.GetProperty("content").EnumerateObject().First();
        var schema = Reference().Match(content.Value.GetRawText());
        IReadOnlyList<string> members = schema.Success
            && page.GetProperty("components").GetProperty("schemas").GetProperty(schema.Groups[1].Value).TryGetProperty("properties", out var properties)
                ? [.. properties.EnumerateObject().Select(p => p.Name)]
                : [];
        return new ApiCall(method, path, content.Name, members);
    }

    [GeneratedRegex("""#/components/schemas/([^"]+)""")]
    private static partial Regex Reference();
}
