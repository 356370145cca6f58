using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Ludi.Collab.Hosting.Wire;

/// <summary>
/// MessagePack, but a call whose arguments do not fit its method reaches the hub's <see cref="Misunderstood"/>
/// method, so that it is answered with a refusal of the catalogue instead of an error text.
/// </summary>
internal sealed class RefusingHubProtocol(IHubProtocol inner) : IHubProtocol
{
    /// <summary>The hub method that answers calls which could not be bound.</summary>
    public const string Misunderstood = "Misunderstood";

    public string Name => inner.Name;

    public int Version => inner.Version;

    public TransferFormat TransferFormat => inner.TransferFormat;

    public bool IsVersionSupported(int version) => inner.IsVersionSupported(version);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => inner.GetMessageBytes(message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => inner.WriteMessage(message, output);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        if (!inner.TryParseMessage(ref input, binder, out message))
        {
            return false;
        }

        if (message is InvocationBindingFailureMessage failure)
        {
            message = new InvocationMessage(failure.InvocationId, Misunderstood, []);
        }

        return true;
    }
}
