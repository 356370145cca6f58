using System.Collections.Concurrent;
using System.Security.Cryptography;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.OAuth;

/// <summary>
/// Codes, grants and tokens. Access tokens live an hour; each refresh gives a new pair, the old refresh token works for
/// ten more minutes and the old access token no longer than that; a chain unused for 90 days is dead.
/// </summary>
internal sealed class GrantBook(RehearsalOptions options)
{
    /// <summary>The life of an access token in seconds.</summary>
    public const int AccessSeconds = 3600;

    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Leeway = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Idle = TimeSpan.FromDays(90);

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, ConsentCode> _codes = [];
    private readonly Dictionary<string, Grant> _grants = [];
    private readonly Dictionary<string, DateTimeOffset> _revoked = [];

    /// <summary>Writes and reads its tokens.</summary>
    public TokenMint Mint { get; } = new($"{options.ClientSecret} {options.Seed}");

    /// <summary>Makes a code for a consent.</summary>
    public string Consent(Person person, string redirectUri, IReadOnlySet<string> scopes, IReadOnlyList<string> cloudIds)
    {
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        _codes[code] = new(person, redirectUri, scopes, cloudIds, options.Time.GetUtcNow() + CodeLife);
        return code;
    }

    /// <summary>Turns a code into the first pair; a second try with it fails.</summary>
    public TokenAnswer Exchange(string code, string? redirectUri)
    {
        var now = options.Time.GetUtcNow();
        if (!_codes.TryRemove(code, out var consent) || consent.Expires <= now || consent.RedirectUri != redirectUri)
        {
            return TokenAnswer.DeadCode;
        }

        var grant = new Grant(Guid.NewGuid().ToString("N"), consent.Person.AccountId, consent.Scopes, consent.CloudIds);
        lock (_gate)
        {
            _grants.Add(grant.Id, grant);
            return Pair(grant, now);
        }
    }

    /// <summary>Turns a refresh token into the next pair.</summary>
    public TokenAnswer Refresh(string token)
    {
        var now = options.Time.GetUtcNow();
        lock (_gate)
        {
            if (Valid(token, "refresh", now) is not { } claims)
            {
                return TokenAnswer.DeadRefresh;
            }

            var grant = GrantOf(claims);
            if (grant.Used.TryGetValue(claims.Generation, out var used) && used + Leeway < now)
            {
                return TokenAnswer.DeadRefresh;
            }

            grant.Used.TryAdd(claims.Generation, now);
            grant.Generation++;
            return Pair(grant, now);
        }
    }

    /// <summary>Who calls with this access token, or null when it is no longer good.</summary>
    public Caller? Identify(string token)
    {
        var now = options.Time.GetUtcNow();
        lock (_gate)
        {
            if (Valid(token, "access", now) is not { } claims)
            {
                return null;
            }

            var grant = GrantOf(claims);
            return claims.Generation <= grant.ExpiredUpTo || (grant.Used.TryGetValue(claims.Generation, out var used) && used + Leeway < now)
                ? null
                : new(claims.AccountId, claims.Scope.Split(' ').ToHashSet(), claims.CloudIds);
        }
    }

    /// <summary>Ends all grants of a person, as they would under "Connected apps".</summary>
    public void Revoke(string accountId)
    {
        lock (_gate)
        {
            _revoked[accountId] = options.Time.GetUtcNow();
            foreach (var grant in _grants.Values.Where(grant => grant.AccountId == accountId))
            {
                grant.Revoked = true;
            }
        }
    }

    /// <summary>Ends every access token that is out; refresh tokens stay good.</summary>
    public void ExpireAccess()
    {
        lock (_gate)
        {
            foreach (var grant in _grants.Values)
            {
                grant.ExpiredUpTo = grant.Generation;
            }
        }
    }

    private TokenClaims? Valid(string token, string use, DateTimeOffset now)
    {
        var claims = Mint.Read(token);
        return claims is not null
            && claims.Use == use
            && claims.Expires > now.ToUnixTimeMilliseconds()
            && !IsRevoked(claims)
            ? claims
            : null;
    }

    /// <summary>Chains from before a restart are judged by when their token was written.</summary>
    private bool IsRevoked(TokenClaims claims) => _grants.TryGetValue(claims.Grant, out var grant)
        ? grant.Revoked
        : _revoked.TryGetValue(claims.AccountId, out var revoked) && claims.IssuedAt <= revoked.ToUnixTimeMilliseconds();

    private Grant GrantOf(TokenClaims claims)
    {
        if (!_grants.TryGetValue(claims.Grant, out var grant))
        {
            grant = new(claims.Grant, claims.AccountId, claims.Scope.Split(' ').ToHashSet(), claims.CloudIds) { Generation = claims.Generation };
            _grants.Add(grant.Id, grant);
        }

        return grant;
    }

    private TokenAnswer Pair(Grant grant, DateTimeOffset now)
    {
        var scope = string.Join(' ', grant.Scopes);
        var access = Token(grant, "access", scope, now, TimeSpan.FromSeconds(AccessSeconds));
        var refresh = grant.Scopes.Contains(Scopes.Offline) ? Token(grant, "refresh", scope, now, Idle) : null;
        return new(200, access, refresh, scope);
    }

    private string Token(Grant grant, string use, string scope, DateTimeOffset now, TimeSpan life) => Mint.Write(new(
        grant.Id, grant.Generation, use, grant.AccountId, scope, grant.CloudIds, now.ToUnixTimeMilliseconds(), (now + life).ToUnixTimeMilliseconds()));
}
