using System.Text.Json.Nodes;

namespace Ludi.Collab.Rehearsal.Journal;

/// <summary>One write that was answered: when, where, by whom, and the request itself.</summary>
internal sealed record JournalEntry(DateTimeOffset At, string CloudId, string AccountId, string Method, string Template, Dictionary<string, string> Route, string Query, JsonNode? Body);

/// <summary>The first line of a journal: the data its writes were made to; on any other data they mean nothing.</summary>
internal sealed record JournalHead(int Version, int Seed, int Issues, string? CanaryPrefix);
