using System.Text.Json.Nodes;

namespace Ludi.Collab.Rehearsal.Sites;

/// <summary>A comment, its body an Atlassian Document.</summary>
internal sealed record Comment(string Id, Person Author, JsonObject Body, DateTimeOffset Created);

/// <summary>One changed field in the history, as ids and as text.</summary>
internal sealed record HistoryItem(string FieldId, string FieldName, bool Custom, string? From, string? FromText, string? To, string? ToText);

/// <summary>What one person changed at one moment.</summary>
internal sealed record HistoryEntry(string Id, Person Author, DateTimeOffset Created, IReadOnlyList<HistoryItem> Items);
