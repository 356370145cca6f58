namespace Ludi.Collab.Rehearsal.Audit;

/// <summary>One call of the API; status 0 means that the line was cut before an answer.</summary>
internal sealed record AuditEntry(long Number, DateTimeOffset Time, string? AccountId, string? Person, string Method, string Template, string Path, int Status)
{
    /// <summary>The site that was called, "dc" for the Data Center; null where the call was of none.</summary>
    public string? Site { get; init; }
}
