namespace Ludi.Collab.Imports.Reading;

/// <summary>Records one after the other, with a look at those that come next.</summary>
internal sealed class Ahead(IEnumerable<SourceRecord> records) : IDisposable
{
    private readonly IEnumerator<SourceRecord> _rest = records.GetEnumerator();
    private readonly Queue<SourceRecord> _seen = new();

    /// <summary>The next records, at most so many; they come again by <see cref="Next"/>.</summary>
    public IReadOnlyList<SourceRecord> Peek(int count)
    {
        while (_seen.Count < count && _rest.MoveNext())
        {
            _seen.Enqueue(_rest.Current);
        }

        return [.. _seen.Take(count)];
    }

    /// <summary>The next record, null: there is none.</summary>
    public SourceRecord? Next() => _seen.TryDequeue(out var seen) ? seen : _rest.MoveNext() ? _rest.Current : null;

    public void Dispose() => _rest.Dispose();
}
