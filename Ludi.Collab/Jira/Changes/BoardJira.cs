using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Changes.Bound;
using Ludi.Collab.Jira.Changes.Bulk;
using Ludi.Collab.Jira.Changes.Choosing;
using Ludi.Collab.Jira.Changes.Configuring;
using Ludi.Collab.Jira.Changes.Converting;
using Ludi.Collab.Jira.Changes.Details;
using Ludi.Collab.Jira.Changes.Importing;
using Ludi.Collab.Jira.Changes.Transitions;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes;

/// <summary>Everything that people can ask of Jira on one board, put together; each first passes <see cref="Admission"/>.</summary>
internal sealed class BoardJira : IDisposable
{
    private readonly BoardContent _content;
    private readonly Admission _admission;
    private readonly SealedCalls _calls;
    private readonly Importing.Imports _imports;
    private readonly Conversions _conversions;
    private readonly BoardBulk _bulk;
    private readonly HeldThings _held;

    public BoardJira(
        string board, BoardContent content, IJiraSites jira, IGrainFactory grains, SavedImports saved, BulkDesk desk, TimeProvider time, ILoggerFactory loggers)
    {
        _content = content;
        var grain = grains.GetGrain<IBoardGrain>(board);
        var items = new BoardItems(grain);
        _admission = new Admission(content, grain.View, person => grains.GetGrain<IConnectionGrain>(person).Watch(board));
        _held = new HeldThings(content, _admission, jira);
        _imports = new Importing.Imports(content, items);
        _conversions = new Conversions(board, content, jira, items, time, loggers.CreateLogger<Conversions>());
        var turns = new IssueTurns();
        _bulk = new BoardBulk(board, content, jira, turns, desk, time);
        _calls = new SealedCalls(content, _admission, jira, Purposes(content, turns, _conversions, _bulk, saved));
    }

    /// <summary>What each purpose does.</summary>
    public static IReadOnlyDictionary<JiraPurpose, Func<SealedCall, Task<Refusal?>>> Purposes(
        BoardContent content, IssueTurns turns, Conversions conversions, BoardBulk bulk, SavedImports saved)
    {
        var (cards, patience) = (new IssueCards(content), new Patience(content.Clock));
        var comments = new IssueComments(content, turns, patience);
        return new Dictionary<JiraPurpose, Func<SealedCall, Task<Refusal?>>>(
            [.. ImportPurposes.Of(content, saved, content.Clock), .. ChoosingPurposes.Of(content, content.Clock)])
        {
            [JiraPurpose.Projects] = Lookups.Projects,
            [JiraPurpose.Editmeta] = new Lookups(content).EditMetadata,
            [JiraPurpose.Transitions] = Lookups.Transitions,
            [JiraPurpose.Assignable] = Lookups.Assignable,
            [JiraPurpose.Edit] = new IssueEdit(content, cards, turns, patience).Edit,
            [JiraPurpose.Transition] = new IssueTransition(content, cards, turns, patience).Move,
            [JiraPurpose.Createtypes] = CreateMetadata.Types,
            [JiraPurpose.Createfields] = CreateMetadata.Fields,
            [JiraPurpose.Fields] = FieldList.Fields,
            [JiraPurpose.Convert] = conversions.Convert,
            [JiraPurpose.Bulk] = bulk.Start,
            [JiraPurpose.Bulkmeta] = bulk.Metadata,
            [JiraPurpose.Bulkresults] = bulk.Results,
            [JiraPurpose.Bulkcontrol] = bulk.Control,
            [JiraPurpose.Converted] = conversions.Tell,
            [JiraPurpose.Details] = new IssueDetails(content).Read,
            [JiraPurpose.Comments] = comments.Page,
            [JiraPurpose.Addcomment] = comments.Add,
            [JiraPurpose.Editcomment] = comments.Edit,
            [JiraPurpose.Tosprint] = new SprintMove(content, turns, patience, new SprintReading(content, cards)).Move,
        };
    }

    /// <summary>Whether something runs, or is kept, that must not be forgotten with the activation.</summary>
    public bool IsKept => _bulk.IsKept;

    /// <summary>Takes up what another server left.</summary>
    public Task Load() => _bulk.Load();

    /// <summary>Passes time; to be called twice a second.</summary>
    public void Settle() => _bulk.Settle();

    public void Dispose() => _bulk.Dispose();

    /// <summary>The board was looked at: conversions that nobody works on are taken up.</summary>
    public void TakeUp(BoardView view) => _conversions.TakeUp(view.Converting);

    public Task<JiraReply> Ask(BoardCall call) => _calls.Ask(call);

    public Task<HeldReply> Details(string person, IssueRef issue) => _held.Details(person, issue);

    public Task<HeldReply> Picture(string person, PictureRef picture) => _held.Picture(person, picture);

    public async Task<ImportReply> Import(ImportOrder order) => await _admission.Check(order.Person, order.Site) is { } refusal
        ? ImportReply.Refused(refusal)
        : await _imports.Import(order);

    public async Task<RefreshReply> Refresh(string person) => await _admission.Check(person, null) is { } refusal
        ? new RefreshReply(0, refusal)
        : new RefreshReply(_content.Refresh(person), null);

    public async Task<SealReply> OpenSeal(string person, byte[] publicKey)
    {
        if (await _admission.Check(person, null) is { } refusal)
        {
            return new SealReply(null, null, refusal);
        }

        var seal = _content.Content.Open();
        _content.TellHead();
        return seal.Wrap(publicKey) is { } key
            ? new SealReply(seal.Id, key, null)
            : new SealReply(null, null, Refusals.Of(RefusalCode.Invalid, "The public key is not a point of P-256."));
    }
}
