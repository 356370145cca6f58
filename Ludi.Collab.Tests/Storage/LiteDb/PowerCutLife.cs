using System.Collections.Immutable;
using LiteDB;
using Ludi.Collab.Storage.LiteDb;

namespace Ludi.Collab.Tests.Storage.LiteDb;

/// <summary>
/// One database through many power cuts, all from one seed: random work, a cut, what the disk kept, opened again and
/// compared with what was acknowledged, document by document and through every index.
/// </summary>
internal sealed class PowerCutLife(int seed) : IDisposable
{
    private const int Ids = 120;
    private const int Groups = 12;
    private const int Ranks = 30;

    private static readonly string[] Collections = ["boards", "items", "people"];

    private readonly Random _chance = new(seed);
    private ImmutableDictionary<string, Row> _acknowledged = ImmutableDictionary<string, Row>.Empty;
    private ImmutableDictionary<string, Row>? _underWay;
    private FragileFolder _folder = new(new Random(seed));
    private string _phase = "opening";
    private int _stepsBeforeArming;

    /// <summary>Commits acknowledged so far.</summary>
    public int Commits { get; private set; }

    /// <summary>How many cuts came while the files were being opened, a change committed, a checkpoint made.</summary>
    public Dictionary<string, int> Cuts { get; } = [];

    /// <summary>Changes that were not acknowledged and yet were found whole, which is allowed.</summary>
    public int Unacknowledged { get; private set; }

    /// <summary>Lives on until the next cut and checks what is there after it.</summary>
    public void UntilNextCut()
    {
        _stepsBeforeArming = _chance.Next(3) == 0 ? 0 : _chance.Next(60);
        Arm();
        try
        {
            while (true)
            {
                _phase = "opening";
                using var file = LiteDbFile.Open(_folder);
                Check(file.Documents);
                Work(file);
            }
        }
        catch (PowerCut)
        {
            Cuts[_phase] = Cuts.GetValueOrDefault(_phase) + 1;
            _folder = _folder.AfterCut();
        }

        using var survivor = LiteDbFile.Open(_folder);
        Check(survivor.Documents);
        if (_chance.Next(2) == 0)
        {
            survivor.Checkpoint();
        }
    }

    public void Dispose() => _folder.Dispose();

    private void Work(LiteDbFile file)
    {
        _phase = "commit";
        file.Commit(documents => Array.ForEach(Collections, name => Index(documents, name)));
        for (var steps = _chance.Next(1, 100); steps > 0; steps--)
        {
            Arm();
            _phase = "commit";
            switch (_chance.Next(40))
            {
                case 0:
                    Fail(file);
                    return;
                case < 4:
                    _phase = "checkpoint";
                    file.Checkpoint();
                    ArmForTheNextCommit();
                    break;
                default:
                    Commit(file);
                    break;
            }
        }
    }

    private void Arm()
    {
        if (_stepsBeforeArming-- == 0)
        {
            _folder.CutAfter(_chance.Next(1, 2 << _chance.Next(1, 8)));
        }
    }

    /// <summary>The first frame of a new generation lies over the oldest of the last one: the likeliest place for a mistake.</summary>
    private void ArmForTheNextCommit()
    {
        if (_chance.Next(3) == 0)
        {
            _folder.CutAfter(_chance.Next(1, 4));
        }
    }

    private void Commit(LiteDbFile file)
    {
        _underWay = _acknowledged;
        file.Commit(Change);
        _acknowledged = _underWay;
        _underWay = null;
        Commits++;
    }

    /// <summary>A change that fails half way: opening anew must find nothing of it.</summary>
    private void Fail(LiteDbFile file)
    {
        _underWay = _acknowledged;
        Assert.Throws<InvalidOperationException>(() => file.Commit(documents =>
        {
            Change(documents);
            throw new InvalidOperationException();
        }));
        _underWay = null;
    }

    private void Change(Documents documents)
    {
        for (var operations = _chance.Next(1, _chance.Next(3) == 0 ? 40 : 4); operations > 0; operations--)
        {
            var collection = Collections[_chance.Next(Collections.Length)];
            var id = _chance.Next(Ids);
            if (_chance.Next(3) == 0)
            {
                documents.Delete(collection, id);
                _underWay = _underWay!.Remove($"{collection}/{id}");
            }
            else
            {
                var row = new Row(_chance.Next(Groups), _chance.Next(Ranks), new string((char)_chance.Next('a', 'z'), Size()));
                documents.Put(collection, row.ToDocument(id));
                _underWay = _underWay!.SetItem($"{collection}/{id}", row);
            }
        }
    }

    private int Size() => _chance.Next(20) == 0 ? _chance.Next(30_000) : _chance.Next(1, 400);

    private void Check(Documents documents)
    {
        var found = Collections.SelectMany(name => Read(documents, name)).ToImmutableDictionary();
        if (_underWay is not null && Same(found, _underWay) && !Same(found, _acknowledged))
        {
            _acknowledged = _underWay;
            Unacknowledged++;
        }

        _underWay = null;
        Assert.True(Same(found, _acknowledged), "what was acknowledged is not what is there");
        Array.ForEach(Collections, name => CheckIndexes(documents, name));
    }

    private static IEnumerable<KeyValuePair<string, Row>> Read(Documents documents, string name) =>
        documents.All(name).Select(document => KeyValuePair.Create($"{name}/{document["_id"].AsInt32}", Row.From(document)));

    private void CheckIndexes(Documents documents, string name)
    {
        var rows = _acknowledged.Where(pair => pair.Key.StartsWith(name + "/", StringComparison.Ordinal)).ToArray();
        for (var group = 0; group < Groups; group++)
        {
            CheckIndex(documents, name, "group", group, rows.Count(pair => pair.Value.Group == group));
        }

        for (var rank = 0; rank < Ranks; rank++)
        {
            CheckIndex(documents, name, "rank", rank, rows.Count(pair => pair.Value.Rank == rank));
        }

        for (var id = _chance.Next(8); id < Ids; id += 8)
        {
            CheckIndex(documents, name, "_id", id, _acknowledged.ContainsKey($"{name}/{id}") ? 1 : 0);
        }
    }

    /// <summary>What an index finds for a value is as many rows as have it, and each of them is the one the model has.</summary>
    private void CheckIndex(Documents documents, string name, string field, int value, int expected)
    {
        var found = documents.FindAll(name, field, value);
        Assert.Equal(expected, found.Count);
        Assert.All(found, document => Assert.Equal(_acknowledged[$"{name}/{document["_id"].AsInt32}"], Row.From(document)));
    }

    private static bool Same(ImmutableDictionary<string, Row> one, ImmutableDictionary<string, Row> other) =>
        one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out var row) && row == pair.Value);

    private static void Index(Documents documents, string collection)
    {
        documents.Index(collection, "group");
        documents.Index(collection, "rank");
    }

    private sealed record Row(int Group, int Rank, string Text)
    {
        public static Row From(BsonDocument document) => new(document["group"], document["rank"], document["text"]);

        public BsonDocument ToDocument(int id) => new() { ["_id"] = id, ["group"] = Group, ["rank"] = Rank, ["text"] = Text };
    }
}
