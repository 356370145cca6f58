using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Pages;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.DataCenter;

/// <summary>Rich text of Data Center: wiki markup, kept letter for letter as it was written.</summary>
internal static class WikiText
{
    /// <summary>The most letters a text may have.</summary>
    public const int Longest = 32_767;

    private const string Member = "wiki";

    /// <summary>Jira's words for why this is no comment, or null.</summary>
    public static string? Judge(JsonNode? body) => body is null || body.GetValueKind() != JsonValueKind.String ? "Comment body is not valid!"
        : string.IsNullOrWhiteSpace(body.GetValue<string>()) ? "Comment body can not be empty!"
        : body.GetValue<string>().Length > Longest ? "The entered text is too long. It exceeds the allowed limit of 32,767 characters."
        : null;

    /// <summary>A text in the place where the cloud keeps a document, see <see cref="Of"/>.</summary>
    public static JsonObject Keep(string text) => new() { [Member] = text };

    /// <summary>The text that was kept, null where a document was.</summary>
    public static string? Of(JsonObject kept) => kept.Text(Member);

    /// <summary>The text as a page shows it: its markup unread.</summary>
    public static Html Html(string text) => Pages.Html.Of($"""<pre class="wiki">{text}</pre>""");
}
