using Ludi.Collab.Accounts.Demo;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Accounts.Me;

/// <summary>Answers who somebody is, from the store, not from their cookie.</summary>
internal sealed class WhoAmI(IAccountStore store, IOptions<DemoOptions> demo, RehearsalPages rehearsal)
{
    /// <param name="board">The board that a member came for, if any; a guest's is known.</param>
    public async Task<MeAnswer> Answer(Visitor? visitor, string? board, CancellationToken cancellation) => visitor switch
    {
        Visitor.Member member => await OfMember(member, board, cancellation),
        Visitor.Guest guest => new MeAnswer.Guest(guest.Id, guest.Name, guest.Board, demo.Value.Enabled, rehearsal.Address),
        _ => OfNobody(),
    };

    private async Task<MeAnswer> OfMember(Visitor.Member member, string? board, CancellationToken cancellation) =>
        await store.Organisation(member.Organisation, cancellation) is { } organisation
            ? new MeAnswer.Member(
                member.Id,
                member.Name,
                new OwnOrganisation(organisation.Id, organisation.Name, organisation.Plan),
                member.Administrator,
                board,
                demo.Value.Enabled,
                rehearsal.Address)
            : OfNobody();

    private MeAnswer.Nobody OfNobody() => new(demo.Value.Enabled, rehearsal.Address);
}
