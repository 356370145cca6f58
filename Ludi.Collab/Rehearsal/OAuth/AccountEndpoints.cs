using System.Text.Json.Nodes;

namespace Ludi.Collab.Rehearsal.OAuth;

/// <summary>What an access token says about itself: the sites it reaches, and whose it is.</summary>
internal static class AccountEndpoints
{
    /// <summary>The sites the grant covers, with those of its scopes that are Jira's.</summary>
    public static IResult Sites(HttpContext http, JiraCloud cloud)
    {
        if (Bearer.Of(http, cloud) is not { } caller)
        {
            return Bearer.Unauthorized();
        }

        var scopes = caller.Scopes.Where(scope => scope is not (Scopes.Offline or Scopes.ReadMe));
        return Results.Json(new JsonArray([.. cloud.Sites.Where(site => caller.CloudIds.Contains(site.CloudId)).Select(site => (JsonNode)new JsonObject
        {
            ["id"] = site.CloudId,
            ["url"] = cloud.Addresses.Of(site),
            ["name"] = site.Name,
            ["scopes"] = new JsonArray([.. scopes.Select(scope => (JsonNode)scope)]),
            ["avatarUrl"] = $"{cloud.Addresses.Root}/avatars/site-{site.Number}.svg",
        })]));
    }

    /// <summary>The person behind the token.</summary>
    public static IResult Me(HttpContext http, JiraCloud cloud)
    {
        if (Bearer.Of(http, cloud) is not { } caller || cloud.FindPerson(caller.AccountId) is not { } person)
        {
            return Bearer.Unauthorized();
        }

        return !caller.Scopes.Contains(Scopes.ReadMe) ? Bearer.WrongScope() : Results.Json(new JsonObject
        {
            ["account_type"] = "atlassian",
            ["account_id"] = person.AccountId,
            ["email"] = person.Email,
            ["name"] = person.Name,
            ["picture"] = cloud.Addresses.Avatar(person, 128),
            ["account_status"] = person.Active ? "active" : "inactive",
            ["nickname"] = person.Name.Split(' ')[0],
            ["zoneinfo"] = person.TimeZone,
            ["locale"] = "en-GB",
            ["extended_profile"] = new JsonObject { ["job_title"] = person.Title },
        });
    }
}
