using System.Security.Cryptography;
using System.Text;

namespace Ludi.Collab.Jira.Connections;

/// <summary>
/// An Atlassian account on one site, as the one thing that two organisations may not both hold (P14). A hash, so
/// that the store tells nobody which account it is; account ids are too long to be guessed.
/// </summary>
internal static class SiteClaim
{
    public static string Of(string provider, string account, string site) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{provider}\n{site}\n{account}")));
}
