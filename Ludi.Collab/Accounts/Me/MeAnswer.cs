using System.Text.Json.Serialization;

namespace Ludi.Collab.Accounts.Me;

/// <summary>Who the server takes this browser for, and what a client must know before it draws anything.</summary>
/// <param name="Demo">Whether the demo's people can be tried.</param>
/// <param name="Rehearsal">The address of the built-in Jira's pages; null where it does not run.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Nobody), "nobody")]
[JsonDerivedType(typeof(Member), "member")]
[JsonDerivedType(typeof(Guest), "guest")]
internal abstract record MeAnswer(bool Demo, string? Rehearsal)
{
    /// <summary>Nobody is signed in.</summary>
    public sealed record Nobody(bool Demo, string? Rehearsal) : MeAnswer(Demo, Rehearsal);

    /// <summary>A person of an organisation; with the board to open where they came for one.</summary>
    public sealed record Member(
        string Id,
        string Name,
        OwnOrganisation Organisation,
        bool Administrator,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Board,
        bool Demo,
        string? Rehearsal) : MeAnswer(Demo, Rehearsal);

    /// <summary>Somebody on one board by a share link.</summary>
    public sealed record Guest(string Id, string Name, string Board, bool Demo, string? Rehearsal) : MeAnswer(Demo, Rehearsal);
}

/// <summary>The organisation of who asks.</summary>
/// <param name="Plan">The plan's id, as in the plan table.</param>
internal sealed record OwnOrganisation(string Id, string Name, string Plan);
