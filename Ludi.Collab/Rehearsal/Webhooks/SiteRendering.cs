using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Documents;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>
/// Turns what the API behind the gateway writes into what a site writes of itself: addresses of the site and of version 2,
/// documents as text, people without their e-mail address.
/// </summary>
internal static class SiteRendering
{
    /// <summary>Turns all of it, in place.</summary>
    public static void Apply(JsonObject shape, Addresses addresses, Site site)
    {
        var (from, to) = (addresses.Gateway(site, "/rest/"), addresses.Of(site) + "/rest/");
        Turn(shape, text => !text.StartsWith(from, StringComparison.Ordinal) ? text
            : (to + text[from.Length..]).Replace("/rest/api/3/", "/rest/api/2/", StringComparison.Ordinal));
    }

    private static void Turn(JsonObject shape, Func<string, string> address)
    {
        if (shape.ContainsKey("accountId"))
        {
            shape.Remove("emailAddress");
        }

        foreach (var (name, value) in shape.ToList())
        {
            if (Turned(value, address) is var turned && turned != value)
            {
                shape[name] = turned;
            }
        }
    }

    private static JsonNode? Turned(JsonNode? value, Func<string, string> address)
    {
        switch (value)
        {
            case JsonObject document when document.Text("type") == "doc" && document.ContainsKey("version"):
                return DocumentText.Of(document);
            case JsonObject inner:
                Turn(inner, address);
                return inner;
            case JsonArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    if (Turned(array[i], address) is var turned && turned != array[i])
                    {
                        array[i] = turned;
                    }
                }

                return array;
            case JsonValue text when text.GetValueKind() == JsonValueKind.String:
                var before = text.GetValue<string>();
                var after = address(before);
                return ReferenceEquals(before, after) ? value : after;
            default:
                return value;
        }
    }
}
