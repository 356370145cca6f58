using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>The fields of a site in the order the API lists them.</summary>
internal sealed class FieldCatalogue : IEnumerable<Field>
{
    private readonly List<Field> _fields = [];
    private readonly Dictionary<string, Field> _byId = [];

    /// <summary>The field of this id, which must exist.</summary>
    public Field this[string id] => _byId[id];

    /// <summary>Adds a field.</summary>
    public void Add(Field field)
    {
        _fields.Add(field);
        _byId.Add(field.Id, field);
    }

    /// <summary>Looks a field up by id.</summary>
    public bool TryGet(string id, [NotNullWhen(true)] out Field? field) => _byId.TryGetValue(id, out field);

    /// <summary>The first field of a kind, if the site has one.</summary>
    public Field? OfKind<T>()
        where T : FieldKind => _fields.Find(field => field.Kind is T);

    /// <inheritdoc />
    public IEnumerator<Field> GetEnumerator() => _fields.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
