using Ludi.Collab.Rehearsal.Pages;

namespace Ludi.Collab.Rehearsal.OAuth;

/// <summary>The consent page and what becomes of its form.</summary>
internal static class ConsentEndpoints
{
    /// <summary>Shows the page, or what is wrong with the request.</summary>
    public static IResult Show(HttpContext http, JiraCloud cloud)
    {
        var request = ConsentRequest.Read(name => Value(http.Request.Query[name]));
        return request.Judge(cloud.Options) is { } fault
            ? Refuse(http, fault)
            : ConsentPage.Show(http, cloud, request, chosen: cloud.FindPerson(http.Request.Query["person"]));
    }

    /// <summary>Sends the browser back with a code, or with the refusal.</summary>
    public static async Task<IResult> Decide(HttpContext http, JiraCloud cloud)
    {
        if (!http.Request.HasFormContentType)
        {
            return Layout.Error(http, "That did not work", "The form was not sent as a form.");
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var request = ConsentRequest.Read(name => Value(form[name]));
        if (request.Judge(cloud.Options) is { } fault)
        {
            return Refuse(http, fault);
        }

        if (!FormSeal.Holds(http, form, cloud.Grants.Mint))
        {
            return Layout.Error(http, "That did not work", "This form was not opened in this browser. Start again from the app.");
        }

        if (form["decision"] != "accept")
        {
            return Results.Redirect(request.Answer("error", "access_denied"));
        }

        return Accept(http, cloud, request, cloud.FindPerson(form["person"]), form["site"]);
    }

    private static IResult Accept(HttpContext http, JiraCloud cloud, ConsentRequest request, Sites.Person? person, IReadOnlyList<string?> sites)
    {
        var reached = cloud.Sites.Where(site => sites.Contains(site.CloudId) && person is not null && site.Includes(person)).Select(site => site.CloudId).ToList();
        if (person is null || reached.Count == 0)
        {
            return ConsentPage.Show(http, cloud, request, person, person is null ? "Choose who you are." : $"{person.Name} has no part in the site you chose.");
        }

        Visitor.Remember(http, person);
        return Results.Redirect(request.Answer("code", cloud.Grants.Consent(person, request.RedirectUri!, request.Scopes.ToHashSet(), reached)));
    }

    private static string? Value(Microsoft.Extensions.Primitives.StringValues values) => values.Count == 1 ? values.ToString() : null;

    private static IResult Refuse(HttpContext http, (string Error, string Words) fault) =>
        Layout.Error(http, "We could not connect the app", $"{fault.Words} ({fault.Error})");
}
