using System.Collections.Concurrent;
using System.Security.Cryptography;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.DataCenter.Link;

/// <summary>Codes on their way through the browser: good once, and for seconds only.</summary>
internal sealed class LinkCodes(RehearsalOptions options)
{
    private readonly ConcurrentDictionary<string, (LinkRequest Request, Person Person, DateTimeOffset Expires)> _codes = [];

    /// <summary>Makes a code for a consent.</summary>
    public string Make(LinkRequest request, Person person)
    {
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        _codes[code] = (request, person, options.Time.GetUtcNow() + options.LinkCodeLife);
        return code;
    }

    /// <summary>What a code was made for; it is used up, whatever comes of it.</summary>
    public (LinkRequest Request, Person Person)? Take(string? code) =>
        code is not null && _codes.TryRemove(code, out var made) && made.Expires > options.Time.GetUtcNow() ? (made.Request, made.Person) : null;
}
