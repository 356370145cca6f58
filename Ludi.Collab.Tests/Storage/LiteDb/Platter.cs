namespace Ludi.Collab.Tests.Storage.LiteDb;

/// <summary>
/// The bytes of one file in both their lives: as programs see them, and as the disk has them. What was not synced is
/// kept as separate 512-byte sectors and lengths, any of which a power cut may keep or lose.
/// </summary>
internal sealed class Platter
{
    private const int Sector = 512;

    private readonly List<(long Position, byte[]? Bytes, long Length)> _unsynced = [];
    private byte[] _seen = [];
    private byte[] _kept = [];
    private int _length;
    private int _keptLength;

    public long Length => _length;

    public int Read(long position, Span<byte> target)
    {
        var count = (int)Math.Clamp(_length - position, 0, target.Length);
        _seen.AsSpan((int)position, count).CopyTo(target);
        return count;
    }

    public void Write(long position, ReadOnlySpan<byte> bytes)
    {
        _length = Math.Max(_length, (int)position + bytes.Length);
        Put(ref _seen, position, bytes);
        _unsynced.Add((position, bytes.ToArray(), _length));
    }

    public void SetLength(long length)
    {
        if (length < _length)
        {
            _seen.AsSpan((int)length, _length - (int)length).Clear();
        }

        _length = (int)length;
        Grow(ref _seen, _length);
        _unsynced.Add((0, null, length));
    }

    public void Sync()
    {
        Grow(ref _kept, _length);
        foreach (var (position, bytes, length) in _unsynced)
        {
            if (bytes is null)
            {
                _kept.AsSpan((int)Math.Min(length, _kept.Length)).Clear();
            }
            else
            {
                Put(ref _kept, position, bytes);
            }
        }

        _keptLength = _length;
        _unsynced.Clear();
    }

    /// <summary>What the disk has after a cut: each unsynced sector with that likelihood, some torn within, and some length that the file had or was growing through.</summary>
    public Platter AfterCut(Random chance, double likelihood)
    {
        var survivor = new Platter { _seen = _kept.AsSpan(0, _keptLength).ToArray(), _length = _keptLength };
        var last = chance.NextDouble() < likelihood ? _unsynced.Count : chance.Next(_unsynced.Count + 1);
        for (var i = 0; i < _unsynced.Count; i++)
        {
            survivor.Take(_unsynced[i], i < last, chance, likelihood);
        }

        survivor._length = LengthAfterCut(last, chance);
        Grow(ref survivor._seen, survivor._length);
        survivor._seen.AsSpan(survivor._length).Clear();
        survivor._kept = [.. survivor._seen];
        survivor._keptLength = survivor._length;
        return survivor;
    }

    private int LengthAfterCut(int last, Random chance)
    {
        var length = last == 0 ? _keptLength : (int)_unsynced[last - 1].Length;
        var isGrowing = length > _keptLength && _unsynced.TrueForAll(each => each.Bytes is not null);
        return isGrowing && chance.Next(3) == 0 ? chance.Next(_keptLength, length + 1) : length;
    }

    private void Take((long Position, byte[]? Bytes, long Length) change, bool isLengthKept, Random chance, double likelihood)
    {
        if (change.Bytes is null)
        {
            if (isLengthKept && change.Length < _seen.Length)
            {
                _seen.AsSpan((int)change.Length).Clear();
            }

            return;
        }

        var (from, to) = Stretch(change.Bytes.Length, chance, likelihood);
        var isStretch = to - from < change.Bytes.Length;
        for (var at = 0; at < change.Bytes.Length;)
        {
            var count = (int)Math.Min(Sector - ((change.Position + at) % Sector), change.Bytes.Length - at);
            if (at >= from && at < to && (isStretch || chance.NextDouble() < likelihood))
            {
                var survives = likelihood < 1 && chance.Next(64) == 0 ? chance.Next(count) : count;
                Put(ref _seen, change.Position + at, change.Bytes.AsSpan(at, survives));
            }

            at += count;
        }
    }

    /// <summary>Disks write in stretches, too: of some writes only the beginning, or only the end, has arrived, and that whole.</summary>
    private static (int From, int To) Stretch(int length, Random chance, double likelihood) => chance.Next(3) switch
    {
        0 when likelihood is > 0 and < 1 => (chance.Next(length), length),
        1 when likelihood is > 0 and < 1 => (0, chance.Next(length)),
        _ => (0, length),
    };

    private static void Put(ref byte[] target, long position, ReadOnlySpan<byte> bytes)
    {
        Grow(ref target, (int)position + bytes.Length);
        bytes.CopyTo(target.AsSpan((int)position));
    }

    private static void Grow(ref byte[] bytes, int length)
    {
        if (bytes.Length < length)
        {
            Array.Resize(ref bytes, Math.Max(length, bytes.Length * 2));
        }
    }
}
