namespace Ludi.Collab.Jira.Connections.Guard;

/// <summary>A connection was not made because the address may not be reached from here; nothing was sent.</summary>
internal sealed class ForbiddenAddressException() : IOException("This address may not be reached from here.")
{
    /// <summary>Whether a failed call failed by the guard, at whatever depth.</summary>
    public static bool Caused(Exception? failure) =>
        failure is not null && (failure is ForbiddenAddressException || Caused(failure.InnerException));
}
