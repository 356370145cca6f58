using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Catalogue;

/// <summary>A board in the list of one's organisation.</summary>
/// <param name="Live">People on it right now; 0 where that is not known.</param>
internal sealed record ListedBoard(
    string Id, string Name, string? Template, Creator CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, int Live);

/// <summary>Who made a board.</summary>
internal sealed record Creator(string Id, string Name);

/// <summary>A board as somebody with access sees it before joining it.</summary>
/// <param name="GuestPolicy">What guests see of Jira; "everything" as promised by default (P53).</param>
internal sealed record BoardAnswer(string Id, string Name, BoardRole Role, string? Template, string GuestPolicy);

/// <summary>The id of what was made.</summary>
internal sealed record NewBoard(string Id);
