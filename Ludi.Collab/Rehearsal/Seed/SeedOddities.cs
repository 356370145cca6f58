using System.Globalization;
using Ludi.Collab.Rehearsal.Documents;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>
/// What every real site has somewhere: an issue that was moved here from elsewhere, one that only some may see, one whose
/// description holds a node of every sort, and one that was talked about for pages, not all of it for everybody.
/// </summary>
internal static class SeedOddities
{
    /// <summary>The key that the moved issue had before.</summary>
    public const string OldKey = "LEGACY-12";

    /// <summary>The key the moved issue has now.</summary>
    public const string MovedKey = "NW-40";

    /// <summary>The issue that only leads see.</summary>
    public const string HiddenKey = "NW-41";

    /// <summary>The issue with the rich description.</summary>
    public const string RichKey = "NW-42";

    /// <summary>The issue with the long talk.</summary>
    public const string TalkedKey = "NW-44";

    private const int Talk = 130;
    private const int KeptEach = 20;

    /// <summary>Adds them, where the site is large enough.</summary>
    public static void AddTo(Site site, SeedPeople people, Canary canary)
    {
        if (site.TryFind(RichKey, out var rich))
        {
            var document = SeedRichDocument.Make(people.Mina);
            document["content"]!.AsArray().Add(DocumentText.Paragraph(canary.Plant("That was all.", "description", rich.Id)));
            rich.Supersede(new Dictionary<string, object>(rich.Values) { ["description"] = document }, DateTimeOffset.MinValue, DateTimeOffset.MinValue);
        }

        if (site.TryFind(TalkedKey, out var talked))
        {
            AddTalk(site, talked, people, canary);
        }

        if (site.TryFind(MovedKey, out var moved))
        {
            site.AddOldKey(OldKey, moved);
        }

        if (site.TryFind(HiddenKey, out var hidden))
        {
            hidden.Supersede(new Dictionary<string, object>(hidden.Values) { ["security"] = site.SecurityLevels[0] }, DateTimeOffset.MinValue, DateTimeOffset.MinValue);
        }
    }

    /// <summary>Every twentieth comment is kept to the administrators.</summary>
    private static void AddTalk(Site site, Issue issue, SeedPeople people, Canary canary)
    {
        Person[] speakers = [people.Grace, people.Mina, people.Tomas, people.Priya];
        var begun = (DateTimeOffset)issue.Values["created"];
        for (var number = issue.Comments.Count + 1; number <= Talk; number++)
        {
            var id = site.NextEntry();
            var kept = number % KeptEach == 0;
            var said = DocumentText.From(canary.Plant($"Remark {number} on this.", "comment", long.Parse(id, CultureInfo.InvariantCulture)));
            issue.Comments.Add(new(id, kept ? people.Ada : speakers[number % speakers.Length], said, begun.AddMinutes(number)) { Audience = kept ? new("role", Role.ProjectRoles[0], Role.ProjectRoles[0]) : null });
        }
    }
}
