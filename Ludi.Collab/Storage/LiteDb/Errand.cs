namespace Ludi.Collab.Storage.LiteDb;

/// <summary>Something to do on the thread that writes; its caller learns the outcome only when that is durable.</summary>
internal abstract class Errand
{
    /// <summary>Does it and keeps the outcome; may be done again when the commit it was part of failed.</summary>
    public abstract void Run(Documents documents);

    /// <summary>Gives the caller the outcome of the last run.</summary>
    public abstract void Answer();

    /// <summary>Tells the caller that it failed, and why.</summary>
    public abstract void Fail(Exception reason);
}

/// <summary>An errand with an answer.</summary>
internal sealed class Errand<T>(Func<Documents, T> action) : Errand
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _outcome = default!;

    /// <summary>The answer, on some thread of the pool, never on the one that writes.</summary>
    public Task<T> Answered => _answer.Task;

    /// <inheritdoc/>
    public override void Run(Documents documents) => _outcome = action(documents);

    /// <inheritdoc/>
    public override void Answer() => _answer.TrySetResult(_outcome);

    /// <inheritdoc/>
    public override void Fail(Exception reason) => _answer.TrySetException(reason);
}
