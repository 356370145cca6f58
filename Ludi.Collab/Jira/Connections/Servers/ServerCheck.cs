using System.Security.Authentication;
using System.Text.Json.Serialization;
using Flurl;

namespace Ludi.Collab.Jira.Connections.Servers;

/// <summary>Asks an address whether it is a Jira Data Center that we can work with, before it is kept.</summary>
internal sealed class ServerCheck(ServerCalls calls)
{
    private static readonly Version LeastForTokens = new(8, 14);
    private static readonly Version LeastForOAuth = new(8, 22);

    /// <summary>What is wrong with a site, for its administrator; null: nothing. Of what its server says nothing else is kept or told.</summary>
    public async Task<string?> FaultOf(string person, ServerSite site, CancellationToken cancellation)
    {
        var address = new Url(site.Base).AppendPathSegments("rest", "api", "2", "serverInfo");
        using var answer = await calls.Send(person, site.Id, "server.info", address, null, null, cancellation);
        return answer switch
        {
            { Status: 0 } => FaultOf(answer.Failure),
            { Status: 200 } when answer.Json<Info>() is { Deployment: { } deployment } info => FaultOf(site.Auth, deployment, info.Numbers ?? []),
            { Status: >= 300 and < 400 } => "This address sends us elsewhere. Please give the base address that Jira itself shows under System, General configuration.",
            { Status: 401 or 403 } => "This address does not tell strangers what it is. Jira's administrator has to leave /rest/api/2/serverInfo open to us.",
            { Status: 429 or >= 500 } => "This address has trouble answering just now. Please try again later.",
            _ => "Something answers at this address, but not as Jira does. Please give the address at which people open Jira, with its path, such as https://example.com/jira.",
        };
    }

    // Whether a name is unknown, silent or private is not told apart: an administrator is no explorer of the operator's network.
    private static string FaultOf(Exception? failure) => failure switch
    {
        _ when ServerAuthority.IsSlow(failure) => "This address took too long to answer.",
        _ when IsCertificate(failure) => "The certificate of this address is not valid for us, so nothing was sent to it.",
        _ => "Nothing answers at this address, or it is in a network that this server may not enter. In that case its operator has to list the host (Jira:Server:AllowedHosts).",
    };

    private static string? FaultOf(ServerAuth auth, string deployment, int[] numbers)
    {
        var least = auth is ServerAuth.OAuth ? LeastForOAuth : LeastForTokens;
        return deployment switch
        {
            "Cloud" => "This is a Jira Cloud site. It needs no adding: people connect it with their Atlassian account.",
            not ("Server" or "DataCenter") => "Something answers at this address, but not as Jira Data Center does.",
            _ when numbers is not [>= 0, >= 0, ..] => "This Jira does not say which version it is.",
            _ when new Version(numbers[0], numbers[1]) < least => $"This Jira is version {numbers[0]}.{numbers[1]}. {(auth is ServerAuth.OAuth ? "OAuth 2.0 needs" : "Personal access tokens need")} {least} or newer.",
            _ => null,
        };
    }

    private static bool IsCertificate(Exception? failure) =>
        failure is not null && (failure is AuthenticationException || IsCertificate(failure.InnerException));

    private sealed record Info([property: JsonPropertyName("deploymentType")] string? Deployment, [property: JsonPropertyName("versionNumbers")] int[]? Numbers);
}
