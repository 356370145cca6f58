using Ludi.Collab.Rehearsal.Fields;

namespace Ludi.Collab.Rehearsal.Issues;

/// <summary>Which fields of an issue a call asked for.</summary>
internal sealed class FieldSelection
{
    private static readonly HashSet<string> NotNavigable = ["comment", "attachment", "timetracking", "worklog"];
    private readonly HashSet<string> _named = [];
    private readonly HashSet<string> _without = [];
    private readonly bool _all;
    private readonly bool _navigable;

    /// <summary>Reads the list; an absent one stands for the default given.</summary>
    public FieldSelection(IReadOnlyList<string>? fields, params IReadOnlyList<string> otherwise)
    {
        foreach (var field in fields is { Count: > 0 } ? fields : otherwise)
        {
            _all |= field == "*all";
            _navigable |= field == "*navigable";
            (field.StartsWith('-') ? _without : _named).Add(field.TrimStart('-'));
        }

        if (_named.Count == 0 && _without.Count > 0)
        {
            _all = true;
        }
    }

    /// <summary>Whether nothing but the id was asked for.</summary>
    public bool OnlyId => !_all && !_navigable && _named.All(name => name is "id");

    /// <summary>Whether no field's value was asked for, so that pages may be long.</summary>
    public bool OnlyIdentity => !_all && !_navigable && _named.All(name => name is "id" or "key" or "issuekey");

    /// <summary>Whether the field was asked for.</summary>
    public bool Includes(Field field) =>
        !_without.Contains(field.Id) && (_all || _named.Contains(field.Id) || (_navigable && !NotNavigable.Contains(field.Id)));
}
