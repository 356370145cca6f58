using LiteDB;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>Fields that LiteDB has no exact type for, or that are often absent.</summary>
internal static class Fields
{
    /// <summary>A moment stored as ticks of UTC; LiteDB's own date type cuts to milliseconds.</summary>
    public static DateTimeOffset Moment(this BsonDocument document, string field) => new(document[field].AsInt64, TimeSpan.Zero);

    /// <summary>A moment that may be absent.</summary>
    public static DateTimeOffset? MomentOrNull(this BsonDocument document, string field) =>
        document[field].IsNull ? null : document.Moment(field);

    /// <summary>The ticks to store for a moment that may be absent.</summary>
    public static BsonValue Ticks(DateTimeOffset? moment) => moment is { } known ? known.UtcTicks : BsonValue.Null;

    /// <summary>Sets a field, or leaves it out when there is nothing to say.</summary>
    public static void PutUnlessNull(this BsonDocument document, string field, string? value)
    {
        if (value is not null)
        {
            document[field] = value;
        }
    }
}
