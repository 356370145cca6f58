using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Changes.Choosing;
using Ludi.Collab.Jira.Changes.Importing;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes;

/// <summary>Everything that people can ask of Jira on one board, put together; each first passes <see cref="Admission"/>.</summary>
internal sealed class BoardJira
{
    private readonly BoardContent _content;
    private readonly Admission _admission;
    private readonly SealedCalls _calls;
    private readonly Imports _imports;
    private readonly Conversions _conversions;

    public BoardJira(string board, BoardContent content, IJiraSites jira, IGrainFactory grains, SavedImports saved, TimeProvider time, ILoggerFactory loggers)
    {
        _content = content;
        var grain = grains.GetGrain<IBoardGrain>(board);
        var items = new BoardItems(grain);
        _admission = new Admission(content, grain.View, person => grains.GetGrain<IConnectionGrain>(person).Watch(board));
        _imports = new Imports(content, items);
        _conversions = new Conversions(board, content, jira, items, time, loggers.CreateLogger<Conversions>());
        _calls = new SealedCalls(content, _admission, jira, Purposes(content, _conversions, saved, time));
    }

    /// <summary>What each purpose does.</summary>
    public static IReadOnlyDictionary<JiraPurpose, Func<SealedCall, Task<Refusal?>>> Purposes(
        BoardContent content, Conversions conversions, SavedImports saved, TimeProvider time)
    {
        var (cards, turns, patience) = (new IssueCards(content), new IssueTurns(), new Patience(content.Clock));
        return new Dictionary<JiraPurpose, Func<SealedCall, Task<Refusal?>>>([.. ImportPurposes.Of(content, saved, time), .. ChoosingPurposes.Of(content, time)])
        {
            [JiraPurpose.Projects] = Lookups.Projects,
            [JiraPurpose.Editmeta] = new Lookups(content).EditMetadata,
            [JiraPurpose.Transitions] = Lookups.Transitions,
            [JiraPurpose.Assignable] = Lookups.Assignable,
            [JiraPurpose.Edit] = new IssueEdit(content, cards, turns, patience).Edit,
            [JiraPurpose.Transition] = new IssueTransition(content, cards, turns, patience).Move,
            [JiraPurpose.Createtypes] = CreateMetadata.Types,
            [JiraPurpose.Createfields] = CreateMetadata.Fields,
            [JiraPurpose.Convert] = conversions.Convert,
        };
    }

    /// <summary>The board was looked at: conversions that nobody works on are taken up.</summary>
    public void TakeUp(BoardView view) => _conversions.TakeUp(view.Converting);

    public Task<JiraReply> Ask(BoardCall call) => _calls.Ask(call);

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
