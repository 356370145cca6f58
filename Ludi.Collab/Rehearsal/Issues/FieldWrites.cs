using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Issues;

/// <summary>Reads "fields" and "update" of a write into changes; nothing is written until all of it is sound.</summary>
internal sealed class FieldWrites(FieldUse use, IReadOnlyCollection<Field> settable, FieldErrors errors)
{
    private readonly Dictionary<string, FieldChange> _changes = [];

    /// <summary>What is to be changed.</summary>
    public IReadOnlyCollection<FieldChange> Changes => _changes.Values;

    /// <summary>Comments to be added.</summary>
    public List<JsonObject> Comments { get; } = [];

    /// <summary>Reads both parts.</summary>
    public void Read(JsonObject? fields, JsonObject? update)
    {
        foreach (var (id, value) in fields ?? [])
        {
            if (update?.ContainsKey(id) == true)
            {
                errors.Add(id, $"Field '{id}' cannot appear in both 'fields' and 'update'");
            }
            else
            {
                Set(id, value);
            }
        }

        foreach (var (id, operations) in update ?? [])
        {
            Update(id, operations as JsonArray);
        }
    }

    /// <summary>Notes required fields that would end up empty; a new issue first gets the usual values of fields nothing was said about.</summary>
    public void Require()
    {
        foreach (var field in settable.Where(field => use.Issue is null && field.Default is not null && !_changes.ContainsKey(field.Id)))
        {
            _changes[field.Id] = new(field, null, field.Default);
        }

        foreach (var field in settable.Where(field => FieldMetadata.IsRequired(field, use) && field.Id is not ("issuetype" or "project")))
        {
            var after = _changes.TryGetValue(field.Id, out var change) ? change.After : Current(field);
            if (after is null && (use.Issue is null || change is not null))
            {
                errors.AddRequired(field);
            }
        }
    }

    private object? Current(Field field) => use.Issue?.Values.GetValueOrDefault(field.Id);

    private void Set(string id, JsonNode? value)
    {
        if (settable.FirstOrDefault(field => field.Id == id) is not { } field || (field.Kind.Operations.Count == 0 && id != "issuetype"))
        {
            errors.AddUnsettable(id);
            return;
        }

        Take(field, field.Kind.Read(value, use));
    }

    private void Update(string id, JsonArray? operations)
    {
        if (id == "comment")
        {
            AddComments(operations);
            return;
        }

        if (settable.FirstOrDefault(field => field.Id == id) is not { } field)
        {
            errors.AddUnsettable(id);
            return;
        }

        foreach (var (verb, operand) in operations?.OfType<JsonObject>().SelectMany(operation => operation) ?? [])
        {
            if (!field.Kind.Operations.Contains(verb))
            {
                errors.Add(id, $"Field does not support update '{verb}'");
                return;
            }

            var before = _changes.TryGetValue(id, out var change) ? change.After : Current(field);
            Take(field, field.Kind.Apply(verb, before, operand, use));
        }
    }

    private void AddComments(JsonArray? operations)
    {
        foreach (var (verb, operand) in operations?.OfType<JsonObject>().SelectMany(operation => operation) ?? [])
        {
            if (verb != "add" || (operand as JsonObject)?["body"] is not { } body || CommentRules.JudgeBody(use.Site, body) is not null)
            {
                errors.Add("comment", "Comment body is not valid!");
            }
            else if (!use.Project.Allows(use.Person, Permission.Comment))
            {
                errors.Add("comment", $"{use.Person.Name}, you do not have the permission to comment on this issue.");
            }
            else
            {
                Comments.Add(CommentRules.Keep(use.Site, body));
            }
        }
    }

    private void Take(Field field, Parsed parsed)
    {
        if (parsed.Error is not null)
        {
            errors.Add(field.Kind is ParentKind && parsed.Error.Contains("hierarchy", StringComparison.Ordinal) ? "parentId" : field.Id, parsed.Error);
            return;
        }

        _changes[field.Id] = new(field, Current(field), parsed.Value);
    }
}
