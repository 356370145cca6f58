namespace Ludi.Collab.Rehearsal.Faults;

/// <summary>The faults that are set, in the order they were; the first that fits strikes, as often as it was asked to.</summary>
internal sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<Pending> _faults = [];

    /// <summary>Sets a fault.</summary>
    public void Add(Fault fault)
    {
        lock (_gate)
        {
            _faults.Add(new(fault) { Left = fault.Times ?? int.MaxValue });
        }
    }

    /// <summary>Takes all faults away.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    /// <summary>The faults that can still strike, with how often.</summary>
    public IReadOnlyList<(Fault Fault, int Left)> List()
    {
        lock (_gate)
        {
            return [.. _faults.Select(pending => (pending.Fault, pending.Left))];
        }
    }

    /// <summary>Takes the fault that strikes this call, if any.</summary>
    public Fault? Take(string method, string path, string template, string? person) =>
        Take(fault => !fault.OfBulk && fault.Match.Fits(method, path, template, person));

    /// <summary>Takes the fault that strikes this issue's part of a bulk operation, if any.</summary>
    public Fault? TakeBulk(string issueKey, string person) => Take(fault => fault.OfBulk && fault.Match.Fits("", issueKey, issueKey, person));

    private Fault? Take(Predicate<Fault> fits)
    {
        lock (_gate)
        {
            var pending = _faults.Find(f => fits(f.Fault));
            if (pending is null)
            {
                return null;
            }

            pending.Left--;
            if (pending.Left == 0)
            {
                _faults.Remove(pending);
            }

            return pending.Fault;
        }
    }

    private sealed class Pending(Fault fault)
    {
        public Fault Fault { get; } = fault;

        public int Left { get; set; }
    }
}
