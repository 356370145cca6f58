namespace Ludi.Collab.Jira.Api;

/// <summary>What an issue's details need besides the issue.</summary>
internal partial interface IJiraSite
{
    /// <summary>A page of an issue's comments, the newest first; those that this person may not see are left out.</summary>
    Task<JiraAnswer> Comments(string issue, int startAt, int most, CancellationToken cancellation);

    Task<JiraAnswer> Comment(string issue, string comment, CancellationToken cancellation);

    /// <summary>Adds a comment as this person. Never retried.</summary>
    /// <param name="body">Jira's own: {"body": document}.</param>
    Task<JiraAnswer> AddComment(string issue, ReadOnlyMemory<byte> body, CancellationToken cancellation);

    Task<JiraAnswer> EditComment(string issue, string comment, ReadOnlyMemory<byte> body, CancellationToken cancellation);

    /// <summary>A picture of the site's own, by its kind and number: bytes of an image, at most <see cref="PictureBytes"/>.</summary>
    Task<JiraAnswer> Picture(string kind, string avatar, CancellationToken cancellation);

    /// <summary>The largest picture taken, in bytes; icons are a few thousand.</summary>
    const int PictureBytes = 128 * 1024;
}
