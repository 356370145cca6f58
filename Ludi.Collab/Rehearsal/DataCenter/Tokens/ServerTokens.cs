using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.DataCenter.Tokens;

/// <summary>
/// The tokens of the Data Center. Access tokens live two hours; a refresh kills both tokens of the pair before it at
/// once. What was revoked or replaced is remembered in memory only, so a restart forgets it.
/// </summary>
internal sealed class ServerTokens(RehearsalOptions options)
{
    /// <summary>The life of an access token in seconds.</summary>
    public const int AccessSeconds = 7200;

    private const int RefreshSeconds = 90 * 24 * 3600;
    private readonly Lock _gate = new();
    private readonly TokenWriting _writing = new($"{options.LinkClientSecret} {options.Seed}");
    private readonly List<PersonalToken> _personal = [];
    private readonly Dictionary<ulong, int> _generations = [];
    private readonly HashSet<ulong> _dead = [];
    private int _lastId;

    /// <summary>Makes a personal access token; the text is shown this once.</summary>
    public (PersonalToken Token, string Raw) Make(Site site, Person owner, string name, int? days)
    {
        var now = options.Time.GetUtcNow();
        var chain = TokenWriting.Chain();
        var raw = _writing.Write(new(TokenUse.Personal, IndexOf(site, owner), LinkScope.SYSTEM_ADMIN, Seconds(now), (ushort)(days ?? 0), chain));
        lock (_gate)
        {
            var token = new PersonalToken(++_lastId, name, owner, chain, now, days is { } some ? now.AddDays(some) : null);
            _personal.Add(token);
            return (token, raw);
        }
    }

    /// <summary>A person's personal access tokens, the dead left out.</summary>
    public IReadOnlyList<PersonalToken> Of(Person owner)
    {
        lock (_gate)
        {
            return _personal.FindAll(token => token.Owner == owner && !_dead.Contains(token.Chain));
        }
    }

    /// <summary>Ends one of a person's tokens; false when they have no such one.</summary>
    public bool Revoke(Person owner, string id)
    {
        lock (_gate)
        {
            return _personal.Find(token => token.Owner == owner && $"{token.Id}" == id) is { } token && _dead.Add(token.Chain);
        }
    }

    /// <summary>The first pair of a consent.</summary>
    public (string Access, string Refresh) Begin(Site site, Person person, LinkScope scope) => Pair(IndexOf(site, person), scope, TokenWriting.Chain(), 1);

    /// <summary>The next pair for a refresh token, which dies with its access token; null when it is dead already.</summary>
    public (string Access, string Refresh, LinkScope Scope)? Refresh(string text)
    {
        lock (_gate)
        {
            if (_writing.Read(text) is not { Use: TokenUse.Refresh } token || !IsAlive(token))
            {
                return null;
            }

            var (access, refresh) = Pair(token.Person, token.Scope, token.Chain, token.Number + 1);
            return (access, refresh, token.Scope);
        }
    }

    /// <summary>Ends the pair that a token of the link belongs to; what is none is passed over.</summary>
    public void End(string text)
    {
        lock (_gate)
        {
            if (_writing.Read(text) is { Use: not TokenUse.Personal } token)
            {
                _dead.Add(token.Chain);
            }
        }
    }

    /// <summary>Whose token this is and what it may do; null when it is none, or no longer good.</summary>
    public (Person Person, LinkScope Scope)? Identify(Site site, string text)
    {
        lock (_gate)
        {
            return _writing.Read(text) is { Use: not TokenUse.Refresh } token && IsAlive(token) && token.Person < site.People.Count && site.People[token.Person].Active
                ? (site.People[token.Person], token.Scope)
                : null;
        }
    }

    private static byte IndexOf(Site site, Person person) => (byte)site.People.IndexOf(person);

    private static uint Seconds(DateTimeOffset moment) => (uint)moment.ToUnixTimeSeconds();

    private (string Access, string Refresh) Pair(byte person, LinkScope scope, ulong chain, int generation)
    {
        var now = Seconds(options.Time.GetUtcNow());
        lock (_gate)
        {
            _generations[chain] = generation;
        }

        return (_writing.Write(new(TokenUse.Access, person, scope, now, (ushort)generation, chain)), _writing.Write(new(TokenUse.Refresh, person, scope, now, (ushort)generation, chain)));
    }

    private bool IsAlive(ServerToken token)
    {
        var age = Seconds(options.Time.GetUtcNow()) - token.Issued;
        return !_dead.Contains(token.Chain) && token.Use switch
        {
            TokenUse.Personal => token.Number == 0 || age < token.Number * 24u * 3600,
            _ => age < (token.Use == TokenUse.Access ? AccessSeconds : RefreshSeconds) && _generations.GetValueOrDefault(token.Chain, token.Number) == token.Number,
        };
    }
}
