namespace Ludi.Collab.Tests.Conformance;

/// <summary>One call of Jira's API as Atlassian describes it; schemas by their names in <see cref="ApiDescription"/>.</summary>
/// <param name="Request">The schema of the body; null: it takes none.</param>
/// <param name="Answers">By status ("200", "default"); null: described without a body.</param>
internal sealed record Operation(
    string Method, string Template, IReadOnlyList<Parameter> Query, string? Request, bool RequestRequired, IReadOnlyDictionary<string, string?> Answers)
{
    public string[] Segments { get; } = Template.Trim('/').Split('/');

    public int FixedWords => Segments.Count(s => s[0] != '{');

    /// <summary>Whether it takes something away from Jira: what people wrote, or the view of it (P37).</summary>
    public bool Deletes => Method == "DELETE" || Segments.Any(s => s is "delete" or "archive" or "trash" or "redact");

    /// <summary>Webhooks that an app registered itself, the one thing it may take away (P37).</summary>
    public bool IsOurOwnHook => Method == "DELETE" && ToString().EndsWith(" /rest/api/3/webhook", StringComparison.Ordinal);

    public bool Takes(string[] path) => Segments.Zip(path).All(pair => pair.First[0] == '{' || pair.First == pair.Second);

    public override string ToString() => $"{Method} {Template}";
}

/// <summary>A parameter in the query.</summary>
internal sealed record Parameter(string Name, bool Required, string Schema, string Type, string? ItemType);
