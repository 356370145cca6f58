using System.Text.Json.Nodes;

namespace Ludi.Collab.Rehearsal.Sites;

/// <summary>A comment, its body an Atlassian Document.</summary>
internal sealed record Comment(string Id, Person Author, JsonObject Body, DateTimeOffset Created)
{
    /// <summary>Who wrote what it says now.</summary>
    public Person UpdateAuthor { get; init; } = Author;

    /// <summary>When that was written.</summary>
    public DateTimeOffset Updated { get; init; } = Created;

    /// <summary>Who alone may see it, null for everybody who sees the issue.</summary>
    public Audience? Audience { get; init; }

    /// <summary>What an app has noted on it, as it was given.</summary>
    public JsonArray? Properties { get; init; }

    /// <summary>Whether the person may see it on an issue of the project.</summary>
    public bool Admits(Person person, Project project) => Audience is null || Audience.Includes(person, project);
}

/// <summary>Those to whom a comment is restricted: a role of the project, or a group.</summary>
internal sealed record Audience(string Type, string Value, string Identifier, IReadOnlySet<Person>? Group = null)
{
    /// <summary>Whether the person is one of them.</summary>
    public bool Includes(Person person, Project project) => Group is not null
        ? Group.Contains(person)
        : person.Active && project.Members.TryGetValue(person, out var role) && role.ProjectRole == Value;
}

/// <summary>One changed field in the history, as ids and as text.</summary>
internal sealed record HistoryItem(string FieldId, string FieldName, bool Custom, string? From, string? FromText, string? To, string? ToText);

/// <summary>What one person changed at one moment.</summary>
internal sealed record HistoryEntry(string Id, Person Author, DateTimeOffset Created, IReadOnlyList<HistoryItem> Items);
