using Ludi.Collab.Storage.LiteDb;

namespace Ludi.Collab.Tests.Storage.LiteDb;

/// <summary>
/// A folder in memory on a disk whose power goes at a chosen write or sync. <see cref="AfterCut"/> is what is found
/// when it comes back: everything synced, and of the rest whatever chance keeps.
/// </summary>
internal sealed class FragileFolder(Random chance) : IDurableFolder
{
    private readonly List<Dictionary<string, Platter>> _names = [[]];
    private int _stepsLeft = int.MaxValue;

    /// <summary>The names as programs see them; those before are what a cut may fall back to.</summary>
    private Dictionary<string, Platter> Names => _names[^1];

    /// <summary>Lets the power go at the n-th write, length, rename or sync from now.</summary>
    public void CutAfter(int steps) => _stepsLeft = steps;

    public FragileFolder AfterCut()
    {
        var likelihood = chance.Next(5) switch
        {
            0 => 0,
            1 => 1,
            2 => 0.03,
            3 => 0.97,
            _ => chance.NextDouble(),
        };
        var survivor = new FragileFolder(chance);
        foreach (var (name, platter) in _names[chance.Next(_names.Count)])
        {
            survivor.Names[name] = platter.AfterCut(chance, likelihood);
        }

        return survivor;
    }

    public bool Exists(string name)
    {
        Demand();
        return Names.ContainsKey(name);
    }

    public IDurableFile Open(string name)
    {
        Demand();
        if (!Names.TryGetValue(name, out var platter))
        {
            platter = new Platter();
            _names.Add(new(Names) { [name] = platter });
        }

        return new FragileFile(this, platter);
    }

    public void Rename(string from, string to)
    {
        Step(() =>
        {
            var changed = new Dictionary<string, Platter>(Names) { [to] = Names[from] };
            changed.Remove(from);
            _names.Add(changed);
        });
    }

    public void SyncNames() => Step(() => _names.RemoveRange(0, _names.Count - 1), isSync: true);

    public void Dispose()
    {
    }

    private void Demand()
    {
        if (_stepsLeft <= 0)
        {
            throw new PowerCut();
        }
    }

    /// <summary>A write under way at the cut may have reached the disk or not; a sync under way has not returned.</summary>
    private void Step(Action action, bool isSync = false)
    {
        Demand();
        if (--_stepsLeft > 0)
        {
            action();
            return;
        }

        if (!isSync && chance.Next(2) == 0)
        {
            action();
        }

        throw new PowerCut();
    }

    private sealed class FragileFile(FragileFolder folder, Platter platter) : IDurableFile
    {
        public long Length
        {
            get
            {
                folder.Demand();
                return platter.Length;
            }
        }

        public int Read(long position, Span<byte> target)
        {
            folder.Demand();
            return platter.Read(position, target);
        }

        public void Write(long position, ReadOnlySpan<byte> bytes)
        {
            var copy = bytes.ToArray();
            folder.Step(() => platter.Write(position, copy));
        }

        public void SetLength(long length) => folder.Step(() => platter.SetLength(length));

        public void Sync() => folder.Step(platter.Sync, isSync: true);

        public void Dispose()
        {
        }
    }
}
