using System.Globalization;
using Ludi.Collab.Accounts.Demo;
using Ludi.Collab.Boards.Templates;
using Ludi.Collab.Protocol;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Boards.Catalogue.Demo;

/// <summary>
/// Makes the demo's board at start where it is missing, before the first request is taken. What people did to
/// it stays; starting again changes nothing.
/// </summary>
internal sealed class DemoBoard(IBoardStore boards, IOptions<DemoOptions> options, TimeProvider time) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        var now = time.GetUtcNow();
        var head = new BoardHead(
            DemoCast.Board, DemoCast.Organisation, "Sprint 42 planning", DemoCast.Ada, SprintPlanningTemplate.Id, now, now, Revision: 0);
        await boards.Create(head, [.. SprintPlanningTemplate.Template.Items.Concat(DemoStickies.All).Select(Entry)], cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static ItemEntry Entry(BoardItem item, int index) =>
        new(string.Create(CultureInfo.InvariantCulture, $"demo-item-{index:00}"), item);
}
