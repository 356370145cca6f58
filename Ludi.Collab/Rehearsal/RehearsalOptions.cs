namespace Ludi.Collab.Rehearsal;

/// <summary>What a rehearsal server is made of; every default suits a developer's machine.</summary>
internal sealed record RehearsalOptions
{
    /// <summary>Where it listens; port 0 takes a free one.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>The address browsers are told, without a path; null means the bound one.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>The one app that may ask for consent.</summary>
    public string ClientId { get; init; } = "ludi-rehearsal";

    /// <summary>The app's secret; tokens are signed with it, so a restart with the same secret keeps them valid.</summary>
    public string ClientSecret { get; init; } = "ludi-rehearsal-secret";

    /// <summary>Callbacks that must be met exactly; empty allows any loopback address, because ports are free in development.</summary>
    public IReadOnlyList<string> CallbackAddresses { get; init; } = [];

    /// <summary>How many issues the first site holds over its three projects; each costs some 4 kB of memory.</summary>
    public int Issues { get; init; } = 1500;

    /// <summary>The client id of the incoming link that the Data Center's administrator has made for the product.</summary>
    public string LinkClientId { get; init; } = "ludi-collab-dc";

    /// <summary>The secret of that link; its tokens are signed with it, so a restart with the same secret keeps them valid.</summary>
    public string LinkClientSecret { get; init; } = "rehearsal-dc-secret";

    /// <summary>How long a code of that link is good; ten seconds as the real one has it.</summary>
    public TimeSpan LinkCodeLife { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many issues the Data Center holds over its two projects.</summary>
    public int DataCenterIssues { get; init; } = 200;

    /// <summary>The same seed makes the same people, issues, ids and texts.</summary>
    public int Seed { get; init; } = 7;

    /// <summary>How long a write stays unseen by searches, as in the real index; reads by id are never late.</summary>
    public TimeSpan IndexLag { get; init; } = TimeSpan.Zero;

    /// <summary>How long a bulk operation takes for each issue; the real one is slower, and slower still under load.</summary>
    public TimeSpan BulkPace { get; init; } = TimeSpan.FromMilliseconds(40);

    /// <summary>True answers 400 where JQL names an unknown value or field; false answers an empty page, as recorded of the real one.</summary>
    public bool RejectUnknownJqlValues { get; init; }

    /// <summary>Whether the hourly points, the bursts and the writes per issue are limited as in the real one.</summary>
    public bool RateLimits { get; init; } = true;

    /// <summary>Starts the unique words planted in every summary, description, comment, person, sprint and custom field name; null plants none.</summary>
    public string? CanaryPrefix { get; init; }

    /// <summary>Where writes are kept so that a restart finds them again, with the same ids; null keeps them in memory only. The file holds issue text readable.</summary>
    public string? JournalFile { get; init; }

    /// <summary>The clock of tokens, updates and limits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
