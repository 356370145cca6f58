using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.DataCenter;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Pages;

/// <summary>Documents as markup; nodes it does not know show their content.</summary>
internal static class DocumentHtml
{
    /// <summary>The whole document.</summary>
    public static Html Of(JsonObject document) => WikiText.Of(document) is { } wiki ? WikiText.Html(wiki) : Content(document);

    private static Html Content(JsonObject node) =>
        Html.Join((node["content"] as JsonArray)?.OfType<JsonObject>().Select(Node) ?? []);

    private static Html Node(JsonObject node) => node.Text("type") switch
    {
        "text" => Marked(node),
        "paragraph" => Html.Of($"<p>{Content(node)}</p>"),
        "heading" => Html.Of($"<h3>{Content(node)}</h3>"),
        "bulletList" or "taskList" or "decisionList" => Html.Of($"<ul>{Content(node)}</ul>"),
        "orderedList" => Html.Of($"<ol>{Content(node)}</ol>"),
        "listItem" => Html.Of($"<li>{Content(node)}</li>"),
        "taskItem" or "decisionItem" => Html.Of($"<li>{((node["attrs"] as JsonObject)?.Text("state") == "DONE" ? "☑" : "☐")} {Content(node)}</li>"),
        "codeBlock" => Html.Of($"<pre>{Content(node)}</pre>"),
        "blockquote" => Html.Of($"<blockquote>{Content(node)}</blockquote>"),
        "panel" => Html.Of($"""<div class="panel">{Content(node)}</div>"""),
        "rule" => Html.Of($"<hr>"),
        "hardBreak" => Html.Of($"<br>"),
        "table" => Html.Of($"<table>{Content(node)}</table>"),
        "tableRow" => Html.Of($"<tr>{Content(node)}</tr>"),
        "tableHeader" => Html.Of($"<th>{Content(node)}</th>"),
        "tableCell" => Html.Of($"<td>{Content(node)}</td>"),
        "mention" or "emoji" or "status" => Html.Of($"{(node["attrs"] as JsonObject)?.Text("text")}"),
        _ => Content(node),
    };

    private static Html Marked(JsonObject node)
    {
        var html = Html.Of($"{node.Text("text")}");
        foreach (var mark in (node["marks"] as JsonArray)?.OfType<JsonObject>() ?? [])
        {
            html = mark.Text("type") switch
            {
                "strong" => Html.Of($"<strong>{html}</strong>"),
                "em" => Html.Of($"<em>{html}</em>"),
                "strike" => Html.Of($"<s>{html}</s>"),
                "underline" => Html.Of($"<u>{html}</u>"),
                "code" => Html.Of($"<code>{html}</code>"),
                _ => html,
            };
        }

        return html;
    }
}
