using Ludi.Collab.Rehearsal.Documents;
using Ludi.Collab.Rehearsal.Issues;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>The demanding types: requests that must say who, when and where, and access requests that name a group, which few clients can fill in.</summary>
internal static class SeedRequests
{
    /// <summary>Must say where, by when and who reviews; says through which channel it came by itself.</summary>
    public const string RequestType = "10005";

    /// <summary>Must also name a group.</summary>
    public const string AccessType = "10006";

    private static readonly string[] Asked = ["Extra crossing for {group} from {port}", "Berth for a visiting ship in {port}", "Printed timetable in {language} for {port}", "Stand for {carrier} in the {port} hall"];
    private static readonly string[] AccessAsked = ["Read access to the {carrier} feed", "Badge for {group} in {port}", "Sign-in for the {port} control room"];
    private static readonly string[] Demanded = [SeedFields.Region, SeedFields.Reviewer, SeedFields.FieldTest];

    /// <summary>Both types.</summary>
    public static IssueType[] Types()
    {
        string[] screen = [.. SeedFields.Common.Where(id => id != "parent"), "components", SeedFields.Region, SeedFields.Reviewer, SeedFields.FieldTest, SeedFields.Channel, SeedFields.Checks, SeedFields.Team];
        return
        [
            new(RequestType, "Request", 0, "Something somebody outside the team asks for.", SeedWorkflows.Requests)
            {
                Screen = screen,
                Required = new HashSet<string>([.. Demanded, SeedFields.Channel]),
                AvatarId = 10322,
            },
            new(AccessType, "Access request", 0, "Somebody needs to get in somewhere.", SeedWorkflows.Requests)
            {
                Screen = [.. screen, SeedFields.AccessGroup],
                Required = new HashSet<string>([.. Demanded, SeedFields.AccessGroup]),
                AvatarId = 10304,
            },
        ];
    }

    /// <summary>Adds so many, the first three of four plain ones, all in their first status.</summary>
    public static void AddTo(Site site, Project project, int count, Draw draw, Canary canary, DateTimeOffset today)
    {
        var summaries = new HashSet<string>();
        for (var number = 0; number < count; number++)
        {
            var type = project.Types.First(type => type.Id == (number % 4 == 3 ? AccessType : RequestType));
            var id = site.NextIssue();
            var summary = draw.Fill(draw.Of(type.Id == AccessType ? AccessAsked : Asked));
            var values = Begin(site, type, id, summaries.Add(summary) ? summary : $"{summary}, {id}", canary, draw.Of([.. project.Members.Keys]), today.AddDays(-count + number));
            var more = new SeedMoreValues(site, project, draw, today);
            foreach (var field in type.Required.Order(StringComparer.Ordinal).Select(required => site.Fields[required]))
            {
                values[field.Id] = field.Default ?? more.Make(field, type)!;
            }

            more.Fill(values, type);
            site.Add(new(id, site.NextKey(project), project, values));
        }
    }

    private static Dictionary<string, object> Begin(Site site, IssueType type, long id, string summary, Canary canary, Person reporter, DateTimeOffset created)
    {
        var description = DocumentText.From("Asked for at the counter.");
        if (canary.Plant("", "description", id) is { Length: > 0 } word)
        {
            description["content"]!.AsArray().Add(DocumentText.Paragraph(word.Trim()));
        }

        return new()
        {
            ["issuetype"] = type,
            ["status"] = type.Workflow.Initial,
            ["priority"] = site.Priorities[2],
            ["reporter"] = reporter,
            ["creator"] = reporter,
            ["created"] = created,
            ["updated"] = created,
            ["statuscategorychangedate"] = created,
            ["summary"] = canary.Plant(summary, "summary", id),
            ["description"] = description,
            ["customfield_10019"] = IssueLedger.Rank(id),
        };
    }
}
