namespace Ludi.Collab.Jira.Connections;

/// <summary>What connections write into logs: ids and OAuth's own words, never a token, a name or an address.</summary>
internal static partial class ConnectionLog
{
    [LoggerMessage(1, LogLevel.Information, "The grant of {Person} has ended at the provider; they are asked to reconnect")]
    public static partial void Ended(ILogger logger, string person);

    [LoggerMessage(2, LogLevel.Error, "The provider ({Site}) refuses this app with {Status} ({Error}): check its client id and secret, for the cloud Jira:Cloud ClientId and ClientSecret. Grants are kept")]
    public static partial void OurFault(ILogger logger, string site, int status, string error);

    [LoggerMessage(3, LogLevel.Warning, "The provider gave no tokens for {Person} just now; what they have is kept")]
    public static partial void Later(ILogger logger, string person);

    [LoggerMessage(4, LogLevel.Warning, "Board {Board} could not be told of a changed connection")]
    public static partial void NotTold(ILogger logger, Exception failure, string board);

    [LoggerMessage(5, LogLevel.Error, "A consent of {Person} could not be finished")]
    public static partial void ConsentFailed(ILogger logger, Exception failure, string person);

    [LoggerMessage(6, LogLevel.Warning, "The sites of {Person} could not be read anew")]
    public static partial void SitesFailed(ILogger logger, Exception failure, string person);

    [LoggerMessage(7, LogLevel.Debug, "The reading of the sites of {Person} was given up for a newer state of the connection")]
    public static partial void SitesInterrupted(ILogger logger, string person);
}
