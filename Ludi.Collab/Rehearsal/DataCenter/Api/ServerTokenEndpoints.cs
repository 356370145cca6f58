using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.DataCenter.Tokens;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.DataCenter.Api;

/// <summary>Personal access tokens: made, listed and revoked by their owner; the token itself is told once.</summary>
internal static class ServerTokenEndpoints
{
    private const int MostDays = 365;

    /// <summary>Maps the calls.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/tokens", call => Answer.Ok(new JsonArray([.. call.Cloud.DataCenter.Tokens.Of(call.Person).Select(token => Show(call, token))])));
        routes.Post("/tokens", Make);
        routes.Delete("/tokens/{token}", call => call.Cloud.DataCenter.Tokens.Revoke(call.Person, call.Route("token")) ? Answer.Done : Answer.Refuse(404, "Token not found"));
    }

    private static Answer Make(Call call)
    {
        var days = call.Body.Number("expirationDuration");
        if (call.Body.Text("name") is not { Length: > 0 and <= 255 } name)
        {
            return Answer.RefuseField("name", "Token name is required.");
        }

        if (days is < 1 or > MostDays || (days is null && call.Body["expirationDuration"]?.GetValueKind() is not (null or JsonValueKind.Null)))
        {
            return Answer.RefuseField("expirationDuration", $"Token expiry must be between 1 and {MostDays} days.");
        }

        var (token, raw) = call.Cloud.DataCenter.Tokens.Make(call.Site, call.Person, name, days);
        var shape = Show(call, token);
        shape["rawToken"] = raw;
        return Answer.Created(shape);
    }

    private static JsonObject Show(Call call, PersonalToken token) => new()
    {
        ["id"] = token.Id,
        ["name"] = token.Name,
        ["createdAt"] = call.Shapes.Moment(token.Created),
        ["expiringAt"] = token.Expires is { } end ? call.Shapes.Moment(end) : null,
    };
}
