using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Rules;

/// <summary>Reads the operations of the wire; they were validated at the edge.</summary>
internal static class OperationReading
{
    public static BoardOperation Read(WireOperation operation) => operation.Kind switch
    {
        OperationKind.Put => new BoardOperation.PutItem(operation.Id, operation.Item!),
        OperationKind.Set => new BoardOperation.SetItem(operation.Id, operation.Patch!),
        OperationKind.Move => new BoardOperation.MoveItem(operation.Id, operation.X, operation.Y),
        OperationKind.Delete => new BoardOperation.DeleteItem(operation.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation.Kind, "Not an operation."),
    };
}
