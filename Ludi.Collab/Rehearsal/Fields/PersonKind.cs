using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>A person; an assignee must also be assignable in the project.</summary>
internal sealed class PersonKind(bool assignable = false) : FieldKind
{
    /// <inheritdoc />
    public override string Type => "user";

    /// <inheritdoc />
    public override string? CustomKey => CustomKeys.UserPicker;

    /// <inheritdoc />
    public override string? AutoComplete => assignable ? "user/assignable/search?issueKey={0}&query=" : "/rest/api/1.0/users/picker?fieldName={1}&query=";

    /// <inheritdoc />
    public override Parsed Read(JsonNode? json, FieldUse use)
    {
        if (json is null)
        {
            return Parsed.Clear;
        }

        if (json is not JsonObject user)
        {
            return Parsed.Refuse("data was not an object");
        }

        var id = use.Site.IsDataCenter ? NameIn(user, use.Site) : user.Text("accountId") ?? user.Text("id");
        return id switch
        {
            null => Parsed.Clear,
            "-1" when assignable => new(use.Project.Lead),
            _ when use.Site.FindPerson(id) is null => Parsed.Refuse(use.Site.IsDataCenter ? $"User '{id}' does not exist." : "Specify a valid value for the user"),
            _ => Take(use.Site.FindPerson(id)!, use),
        };
    }

    /// <summary>A person as a request names them, which is by name on Data Center.</summary>
    public static JsonObject Written(Site site, string accountId) => new() { [site.IsDataCenter ? "name" : "accountId"] = accountId };

    /// <inheritdoc />
    public override JsonNode? Show(object value, ShapeBook shapes) => shapes.Person((Person)value);

    /// <inheritdoc />
    public override string? Id(object value) => ((Person)value).AccountId;

    /// <inheritdoc />
    public override string Text(object value) => ((Person)value).Name;

    /// <inheritdoc />
    public override IEnumerable<string> Terms(object value) => TermsOf((Person)value);

    /// <summary>What JQL may call a person: account id, name or a visible e-mail address.</summary>
    public static IEnumerable<string> TermsOf(Person person) =>
        person.Email is null ? [person.AccountId, person.Name] : [person.AccountId, person.Name, person.Email];

    private static string? NameIn(JsonObject user, Site site)
    {
        var key = user.Text("key");
        return user.Text("name") ?? (key is null ? null : site.People.Find(person => person.Key == key)?.AccountId ?? key);
    }

    private Parsed Take(Person person, FieldUse use) =>
        assignable && !use.Project.Allows(person, Permission.Assignable)
            ? Parsed.Refuse($"User '{person.AccountId}' cannot be assigned issues.")
            : new(person);
}
