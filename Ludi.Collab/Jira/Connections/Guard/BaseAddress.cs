using System.Net;

namespace Ludi.Collab.Jira.Connections.Guard;

/// <summary>
/// Reads the base address of a Data Center site as an administrator wrote it. Only plain spellings pass: what could
/// be read as two different hosts is refused, and so is what is private on its face. The connection checks again.
/// </summary>
internal static class BaseAddress
{
    private const int Longest = 300;

    /// <summary>The address in its one spelling, without a slash at the end; or null and a sentence that says what is wrong.</summary>
    public static (string? Address, string? Fault) Read(string? text, AllowedHosts allowed)
    {
        var written = text?.Trim() ?? string.Empty;
        if (FaultOf(written) is { } fault)
        {
            return (null, fault);
        }

        var address = new Uri(written);
        return FaultOf(address, HostOf(written), allowed.Contain(address.Host, address.Port)) is { } problem
            ? (null, problem)
            : (address.GetLeftPart(UriPartial.Path).TrimEnd('/'), null);
    }

    private static string? FaultOf(string written) => written switch
    {
        "" => "Please give the address at which people open your Jira, such as https://jira.example.com.",
        { Length: > Longest } => $"An address has at most {Longest} characters.",
        _ when !written.All(c => c is > ' ' and < '\x7f') => "An address is written in plain letters without spaces; a name with others in its xn-- form.",
        _ when !IsWeb(written) || !Uri.TryCreate(written, UriKind.Absolute, out _) => "Please give a full address that begins with https://.",
        _ when written.Contains('\\', StringComparison.Ordinal) || written.Contains('%', StringComparison.Ordinal) => "An address goes without \\ and %.",
        _ when written.Contains('?', StringComparison.Ordinal) || written.Contains('#', StringComparison.Ordinal) => "Please give the address up to its ? or #.",
        _ => null,
    };

    private static string? FaultOf(Uri address, string host, bool listed) => address switch
    {
        { UserInfo.Length: > 0 } => "An address here goes without a user name or password.",
        { Port: 0 } => "0 is no port.",
        { Scheme: not "https" } when !listed => "The address must begin with https://; plain http is for hosts that the operator of this server has listed.",
        _ when !string.Equals(address.Host, host, StringComparison.OrdinalIgnoreCase) => "Please write the host as a name or as four plain numbers.",
        _ when host.EndsWith('.') => "The name of the host must not end with a dot.",
        _ when address.AbsolutePath.Contains("//", StringComparison.Ordinal) || !address.AbsolutePath.All(IsPlain) => "The path of the address has characters that we do not take.",
        _ when listed => null,
        _ when IPAddress.TryParse(host.Trim('[', ']'), out var ip) => PublicAddress.Is(ip) ? null : Private,
        _ => host.Contains('.', StringComparison.Ordinal) && !host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) ? null : Private,
    };

    /// <summary>What somebody reads whose address leads into a network that we must not enter.</summary>
    public const string Private = "This address is in a private network. The operator of this server has to list its host first (Jira:Server:AllowedHosts).";

    private static bool IsWeb(string written) =>
        written.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || written.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '~';

    /// <summary>The host exactly as written, before anything makes another spelling of it.</summary>
    private static string HostOf(string written)
    {
        var authority = written[(written.IndexOf("://", StringComparison.Ordinal) + 3)..].Split('/')[0];
        var named = authority[(authority.LastIndexOf('@') + 1)..];
        var end = named.StartsWith('[') ? named.IndexOf(']', StringComparison.Ordinal) + 1 : named.IndexOf(':', StringComparison.Ordinal);
        return end > 0 ? named[..end] : named;
    }
}
