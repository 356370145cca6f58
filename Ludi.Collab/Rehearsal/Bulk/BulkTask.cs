using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Bulk;

/// <summary>One issue's part of a bulk operation: what is done to it, in a call of its own moment.</summary>
internal sealed record BulkStep(Issue Issue, Func<Call, Answer> Act);

/// <summary>A bulk operation that was accepted: what is still to be done, and what has become of the rest.</summary>
internal sealed class BulkTask(string id, Person submitter, IReadOnlyList<BulkStep> steps, int invalid, DateTimeOffset created, DateTimeOffset start)
{
    /// <summary>The number under which it is asked about.</summary>
    public string Id { get; } = id;

    /// <summary>Who submitted it.</summary>
    public Person Submitter { get; } = submitter;

    /// <summary>What is to be done, in order.</summary>
    public IReadOnlyList<BulkStep> Steps { get; } = steps;

    /// <summary>How many of the issues named do not exist for the submitter.</summary>
    public int Invalid { get; } = invalid;

    /// <summary>When it was submitted.</summary>
    public DateTimeOffset Created { get; } = created;

    /// <summary>When it begins.</summary>
    public DateTimeOffset Start { get; } = start;

    /// <summary>When it last moved.</summary>
    public DateTimeOffset Updated { get; set; } = created;

    /// <summary>How many steps are done, whatever came of them.</summary>
    public int Done { get; set; }

    /// <summary>Whether it died on the way; then it moves no more.</summary>
    public bool Dead { get; set; }

    /// <summary>The issues that were changed.</summary>
    public List<long> Processed { get; } = [];

    /// <summary>The issues that were not, each with its reasons.</summary>
    public Dictionary<long, IReadOnlyList<string>> Failed { get; } = [];

    /// <summary>Whether nothing more will come of it.</summary>
    public bool IsOver(DateTimeOffset now) => Dead || (now >= Start && Done == Steps.Count);
}
