using LiteDB;
using Ludi.Collab.Boards;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>How a board's head and its answered batches look at rest; moments are ticks of UTC, absent fields are null.</summary>
internal static class BoardDocuments
{
    /// <summary>The field of a head that counts the batches ever answered.</summary>
    public const string Batches = "batches";

    /// <summary>A head as a document; see <see cref="ReadHead"/>.</summary>
    public static BsonDocument Write(BoardHead head, long batches) => new()
    {
        ["_id"] = head.Id,
        ["organisation"] = head.Organisation,
        ["name"] = head.Name,
        ["createdBy"] = head.CreatedBy,
        ["template"] = head.Template,
        ["createdAt"] = head.CreatedAt.UtcTicks,
        ["changedAt"] = head.ChangedAt.UtcTicks,
        ["revision"] = head.Revision,
        [Batches] = batches,
    };

    /// <summary>See <see cref="Write(BoardHead, long)"/>.</summary>
    public static BoardHead ReadHead(BsonDocument document) => new(
        document["_id"],
        document["organisation"],
        document["name"],
        document["createdBy"],
        document["template"],
        document.Moment("createdAt"),
        document.Moment("changedAt"),
        document["revision"]);

    /// <summary>An answered batch as a document; see <see cref="ReadBatch"/>.</summary>
    public static BsonDocument Write(string board, long number, AnsweredBatch batch) => new()
    {
        ["_id"] = Key.Of(board, number),
        ["batch"] = batch.Id,
        ["revision"] = batch.Revision,
        ["refused"] = new BsonArray(batch.Refused.Select(Write)),
    };

    /// <summary>See <see cref="Write(string, long, AnsweredBatch)"/>.</summary>
    public static AnsweredBatch ReadBatch(BsonDocument document) => new(
        document["batch"],
        document["revision"],
        [.. document["refused"].AsArray.Select(refused => ReadRefused(refused.AsDocument))]);

    private static BsonDocument Write(RefusedOperation refused) => new()
    {
        ["index"] = refused.Index,
        ["code"] = refused.Refusal.Code.ToString(),
        ["sentence"] = refused.Refusal.Sentence,
        ["tryAgain"] = refused.Refusal.TryAgain,
        ["afterSeconds"] = refused.Refusal.AfterSeconds,
    };

    private static RefusedOperation ReadRefused(BsonDocument document) => new(
        document["index"],
        new Refusal(
            Enum.Parse<RefusalCode>(document["code"]),
            document["sentence"],
            document["tryAgain"],
            document["afterSeconds"] is { IsNull: false } seconds ? seconds.AsInt32 : null));
}
