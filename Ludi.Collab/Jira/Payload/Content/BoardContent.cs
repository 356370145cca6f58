using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Jira.Payload.Fields;
using Ludi.Collab.Jira.Payload.Sealing;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Payload.Content;

/// <summary>
/// All Jira content of one board: told who is there and which cards stand on it, it decides what is read, by
/// whom and until when, and tells everybody. One caller at a time; nothing here waits for Jira. SPEC: J20–J40.
/// </summary>
internal sealed partial class BoardContent(IJiraSites jira, IIssueAudience audience, TimeProvider time, Func<string> nextSeal, ILogger<BoardContent> logger) : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LookLease = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, SiteContent> _sites = [];
    private readonly HashSet<IssueRef> _arriving = [];
    private IReadOnlyList<PlacedCard> _cards = [];
    private HashSet<IssueRef> _onBoard = [];
    private CancellationTokenSource _life = new();
    private DateTimeOffset? _leftAt;
    private bool _closed;
    private DateTimeOffset _lookedAt = time.GetUtcNow();

    public SealedContent Content { get; } = new(time, nextSeal);

    public Attendance Attendance { get; } = new();

    /// <summary>The clock by which this board lives.</summary>
    public TimeProvider Clock => time;

    /// <summary>How the board's bulk update stands, null: there is none; told with the next news.</summary>
    public BulkProgress? Bulk { get; set; }

    /// <summary>Brings issues in; for those who place them on the board themselves.</summary>
    public IssueFetch Fetch => field ??= new IssueFetch(jira, Content, Attendance, time);

    /// <summary>Ends when the content that is held now is dropped.</summary>
    public CancellationToken Alive => _life.Token;

    private ContentNews News => field ??= new ContentNews(Content, audience);

    /// <summary>The people or cards of the board, as they are now; without a look for 30 s nobody is there.</summary>
    public void Look(BoardView view)
    {
        _lookedAt = time.GetUtcNow();
        Attendance.Arrive(view.People);
        _cards = view.Cards;
        _onBoard = [.. _cards.Select(c => c.Issue)];
        Forget();
        Choose(view.Shown);
        Settle();
    }

    /// <summary>How somebody's connection stands.</summary>
    public void Know(string person, ConnectionState state)
    {
        foreach (var site in _sites.Values.Where(s => Attendance.StateOf(person).WorksOn(s.Site) != state.WorksOn(s.Site)))
        {
            site.Election.Recovered(person);
        }

        Attendance.Know(person, state);
        Settle();
    }

    /// <summary>Reads everything anew for somebody who is connected (P51). Answers how many issues that is.</summary>
    public int Refresh(string person)
    {
        var mine = _sites.Values.Where(s => Attendance.StateOf(person).WorksOn(s.Site)).ToList();
        foreach (var site in mine)
        {
            site.AskForAll(person, IssuesOf(site.Site), time.GetUtcNow(), insisting: true);
        }

        Settle();
        return mine.Sum(s => IssuesOf(s.Site).Count());
    }

    /// <summary>Sealed issues after a version, and the key for a client that asks for it. Answers at once with what is there.</summary>
    public IssuesPage Page(IssuesQuery query)
    {
        var seal = Content.Seal;
        var (issues, more) = Content.After(query.Seal == seal?.Id ? query.After : 0);
        var key = query.PublicKey is null ? null : seal?.Wrap(query.PublicKey);
        return key is null && seal is not null && query.PublicKey is not null
            ? new IssuesPage(Content.Version, null, null, [], [], false, Refusals.Of(RefusalCode.Invalid, "The public key is not a point of P-256."))
            : new IssuesPage(more ? issues[^1].Version : Content.Version, seal?.Id, key, Statuses(), issues, more, Bulk: Bulk);
    }

    /// <summary>Tells the board where the stream stands, whether that is news or not.</summary>
    public void TellHead() => audience.Moved(Content.Version, Content.Seal?.Id);

    /// <summary>Whether an issue stands on the board.</summary>
    public bool IsOnBoard(IssueRef issue) => _onBoard.Contains(issue);

    /// <summary>The state of a site's reading; there is one as soon as somebody asks.</summary>
    public SiteContent Site(string site)
    {
        if (!_sites.TryGetValue(site, out var content))
        {
            _sites[site] = content = new SiteContent(site, new ReaderElection(), (fields, list, asked, cancellation) => Tell(site, fields, list, asked, cancellation));
        }

        return content;
    }

    /// <summary>Issues that are about to stand on the board: kept, and not read a second time, until told otherwise.</summary>
    public void Expect(IEnumerable<IssueRef> issues) => _arriving.UnionWith(issues);

    /// <summary>The issues stand on the board now, or will not.</summary>
    public void Expected(IEnumerable<IssueRef> issues, IEnumerable<PlacedCard> placed)
    {
        _arriving.ExceptWith(issues);
        List<PlacedCard> added = [.. placed.Where(p => _onBoard.Add(p.Issue))];
        _cards = [.. _cards, .. added];
        Forget();
        Settle();
    }

    /// <summary>Passes time and tells what changed; to be called after every change, and every second.</summary>
    public void Settle()
    {
        if (_closed)
        {
            return;
        }

        var now = time.GetUtcNow();
        if (now - _lookedAt > LookLease)
        {
            Attendance.Arrive([]);
        }

        Meet(now);
        DropWhatMayNotStay(now);
        foreach (var site in _sites.Values.ToList())
        {
            Ask(site, now);
            if (site.MayBegin(now))
            {
                site.Begin();
                _ = Read(site);
            }
        }

        News.Tell(Statuses(), Bulk);
    }

    /// <summary>Breaks the seal: the key is wiped, the content forgotten, everybody told.</summary>
    public void Drop(DropReason reason)
    {
        _life.Cancel();
        _life.Dispose();
        _life = new CancellationTokenSource();
        _leftAt = null;
        Content.Break();
        foreach (var site in _sites.Values.ToList())
        {
            _sites[site.Site] = site.Afresh();
        }

        News.TellDropped(reason, Statuses(), Bulk);
    }

    /// <summary>Wipes the key; nothing is read or told any more.</summary>
    public void Dispose()
    {
        if (!_closed)
        {
            _closed = true;
            _life.Cancel();
            _life.Dispose();
            Content.Break();
        }
    }

    private IEnumerable<string> IssuesOf(string site) => _cards.Where(c => c.Issue.Site == site).Select(c => c.Issue.Issue).Distinct();

    private void Forget()
    {
        Content.Keep(i => _onBoard.Contains(i) || _arriving.Contains(i) || (i.Issue == FieldLegend.Name && _onBoard.Concat(_arriving).Any(o => o.Site == i.Site)));
        foreach (var site in _onBoard.Select(i => i.Site).Distinct())
        {
            Site(site).Keep(i => _onBoard.Contains(new IssueRef(site, i)));
        }
    }

    // Whoever has come with a working connection opens the board: everything is read anew (P48, P65).
    private void Meet(DateTimeOffset now)
    {
        foreach (var site in _sites.Values)
        {
            var before = site.Connected;
            site.Connected = Attendance.ConnectedTo(site.Site);
            foreach (var newcomer in site.Connected.Except(before))
            {
                site.AskForAll(newcomer, IssuesOf(site.Site), now, insisting: false);
            }
        }
    }

    private void DropWhatMayNotStay(DateTimeOffset now)
    {
        var unattended = Content.IsHeld
            && (!Attendance.AnybodyConnected || Content.Held.Select(i => i.Site).Distinct().Any(s => Site(s).Connected.Count == 0));
        _leftAt = unattended ? _leftAt ?? now : null;
        if (now - _leftAt >= Grace)
        {
            Drop(DropReason.LastConnectedLeft);
        }

        foreach (var issue in Content.Details.Expire(now))
        {
            Content.Touch(issue);
        }

        var expired = _sites.Values.Where(s => s.ExpiresAt <= now).Select(s => s.Site).ToList();
        if (expired.Count > 0)
        {
            Drop(DropReason.TwentyFourHours);
            expired.ForEach(s => _sites[s].Dormant = true);
        }
    }

    private void Ask(SiteContent site, DateTimeOffset now)
    {
        site.Refresh(now);
        if (site.Connected.Count > 0 && !site.Dormant)
        {
            var fresh = site.FreshEyes && !site.Running && !site.HasWaiting;
            site.Ask(IssuesOf(site.Site).Where(i => IsWanted(new IssueRef(site.Site, i), fresh)));
            site.FreshEyes &= !fresh;
        }
    }

    private bool IsWanted(IssueRef issue, bool freshEyes) =>
        !_arriving.Contains(issue) && Content.Of(issue) is null or { State: not IssueState.Live } && (freshEyes || Content.Of(issue) is null);

    // Which fields cards show was changed on the board: what is there is read again, with them.
    private void Choose(IReadOnlyList<ShownFields> shown)
    {
        foreach (var id in _onBoard.Select(i => i.Site).Distinct())
        {
            var site = Site(id);
            if (site.Choose(shown.FirstOrDefault(s => s.Site == id)?.Fields ?? []) && !site.Dormant && (site.Running || Content.CountOf(id) > 0))
            {
                site.AskAgain(IssuesOf(id));
            }
        }
    }

    // Only into the content that is there, or that the reading which asked is about to make.
    private void Tell(string site, SiteFields fields, ReadOnlyMemory<byte> list, IReadOnlyCollection<string> asked, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Site(site).Fields == fields && (Content.Seal is not null || cancellation.CanBeCanceled))
        {
            using var legend = new WipedBuffer();
            FieldLegend.Write(list, asked, legend);
            if (legend.Length > 0)
            {
                Content.Put(new IssueRef(site, FieldLegend.Name), legend.Span);
            }
        }
    }

    private async Task Read(SiteContent site)
    {
        var alive = _life.Token;
        try
        {
            await new SiteReading(site, Content, Fetch, time, Settle, alive).Run();
        }
        catch (OperationCanceledException) when (alive.IsCancellationRequested)
        {
            LogDropped(site.Site);
        }
        catch (Exception failure)
        {
            LogFailed(failure, site.Site);
            site.Fail(Refusals.Of(RefusalCode.JiraUnreachable), time.GetUtcNow());
        }

        site.End();
        Settle();
    }

    [LoggerMessage(1, LogLevel.Information, "Reading of site {Site} ended: its content was dropped")]
    private partial void LogDropped(string site);

    [LoggerMessage(2, LogLevel.Warning, "Reading of site {Site} failed")]
    private partial void LogFailed(Exception failure, string site);
}
