using System.Text.Json;

namespace Ludi.Collab.Tests.Accounts;

[Collection(OnSharedSite.Name)]
public sealed class ApiPageTests(SharedSite shared)
{
    [Fact]
    public async Task U15_every_endpoint_has_a_name_and_a_sentence_on_the_api_page()
    {
        using var browser = shared.Site.NewBrowser();

        var page = (await browser.Get("/openapi/v1.json")).Body;

        var calls = page.GetProperty("paths").EnumerateObject()
            .Where(p => p.Name.StartsWith("/api/", StringComparison.Ordinal) && !p.Name.Contains("{rest}", StringComparison.Ordinal))
            .SelectMany(p => p.Value.EnumerateObject().Select(m => (Call: $"{m.Name} {p.Name}", m.Value))).ToList();
        Assert.Equal(20, calls.Count);
        Assert.All(calls, c => Assert.True(Has(c.Value, "operationId") && Has(c.Value, "summary"), c.Call));
        Assert.Distinct(calls.Select(c => c.Value.GetProperty("operationId").GetString()));
    }

    private static bool Has(JsonElement call, string name) => call.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 };
}
