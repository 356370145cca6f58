using Ludi.Collab.Boards.Live;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Boards.Live;

/// <summary>One frame per window, S6.</summary>
public sealed class OutboxTests
{
    [Fact]
    public void S6_of_pointers_and_drags_the_latest_wins()
    {
        var outbox = new Outbox(5);
        outbox.Add(1, new Pointing(1, 1, false, [new DragSample(99, "item-1", 1, 1)]));
        outbox.Add(1, new Pointing(2, 2, false, [new DragSample(99, "item-1", 2, 2)]));
        outbox.Add(2, new Pointing(7, 7, true, []));
        var frame = outbox.Take()!;
        Assert.Equal([new PointerSample(1, 2, 2, false), new PointerSample(2, 7, 7, true)], frame.Pointers);
        Assert.Equal([new DragSample(1, "item-1", 2, 2)], frame.Drags);
        Assert.Equal((5L, 5L), (frame.From, frame.To));
        Assert.Null(outbox.Take());
    }

    [Fact]
    public void S6_much_to_say_makes_the_window_longer()
    {
        var outbox = new Outbox(0);
        Assert.Equal(16, outbox.Window.TotalMilliseconds);
        for (var handle = 0; handle < 100; handle++)
        {
            outbox.Add(handle, new Pointing(1, 1, false, []));
        }

        outbox.Take();
        Assert.Equal(50, outbox.Window.TotalMilliseconds);
    }
}
