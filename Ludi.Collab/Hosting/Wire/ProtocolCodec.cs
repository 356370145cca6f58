using System.Buffers;
using Ludi.Collab.Protocol;
using MessagePack;
using MessagePack.Resolvers;
using Orleans.Serialization;
using Orleans.Serialization.Buffers;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Codecs;
using Orleans.Serialization.Serializers;
using Orleans.Serialization.WireProtocol;

namespace Ludi.Collab.Hosting.Wire;

/// <summary>
/// Carries the wire records between grains as the MessagePack that they are; within a node they are handed
/// over as they stand, since they never change.
/// </summary>
internal sealed class ProtocolCodec : IGeneralizedCodec, IGeneralizedCopier, ITypeFilter
{
    private static readonly MessagePackSerializerOptions Options = MessagePackSerializerOptions.Standard.WithResolver(
        CompositeResolver.Create(DynamicEnumAsStringResolver.Instance, StandardResolver.Instance));

    public bool IsSupportedType(Type type) => type.Assembly == typeof(IBoardHub).Assembly && type.IsClass;

    public bool? IsTypeAllowed(Type type) => IsSupportedType(type) ? true : null;

    public object? DeepCopy(object? input, CopyContext context) => input;

    public void WriteField<TBufferWriter>(ref Writer<TBufferWriter> writer, uint fieldIdDelta, Type? expectedType, object? value)
        where TBufferWriter : IBufferWriter<byte>
    {
        if (ReferenceCodec.TryWriteReferenceField(ref writer, fieldIdDelta, expectedType, value))
        {
            return;
        }

        var bytes = MessagePackSerializer.Serialize(value!.GetType(), value, Options);
        writer.WriteFieldHeader(fieldIdDelta, expectedType, value.GetType(), WireType.LengthPrefixed);
        writer.WriteVarUInt32((uint)bytes.Length);
        writer.Write(bytes);
    }

    public object ReadValue<TInput>(ref Reader<TInput> reader, Field field)
    {
        if (field.WireType == WireType.Reference)
        {
            return ReferenceCodec.ReadReference(ref reader, field.FieldType!)!;
        }

        var place = ReferenceCodec.CreateRecordPlaceholder(reader.Session);
        var bytes = reader.ReadBytes(reader.ReadVarUInt32());
        var value = MessagePackSerializer.Deserialize(field.FieldType!, bytes, Options)!;
        ReferenceCodec.RecordObject(reader.Session, value, place);
        return value;
    }
}
