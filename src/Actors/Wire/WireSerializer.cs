using System.Runtime.Serialization;
using Akka.Actor;
using Akka.Serialization;
using MessagePack;
using MessagePack.Resolvers;

namespace FedActors.Actors.Wire;

/// <summary>Writes the messages of the protocol as MessagePack. Akka finds it by its name in the configuration.</summary>
internal sealed class WireSerializer(ExtendedActorSystem system) : SerializerWithStringManifest(system)
{
    private static readonly MessagePackSerializerOptions Options = MessagePackSerializerOptions.Standard
        .WithResolver(CompositeResolver.Create([new EvaluationFormatter()], [StandardResolverAllowPrivate.Instance]))
        .WithSecurity(MessagePackSecurity.UntrustedData);

    /// <inheritdoc/>
    public override int Identifier => 250;

    /// <inheritdoc/>
    public override string Manifest(object o) => WireTypes.Manifests.TryGetValue(o.GetType(), out var manifest)
        ? manifest
        : throw new SerializationException($"{o.GetType()} is not a message of the protocol");

    /// <inheritdoc/>
    public override byte[] ToBinary(object obj)
    {
        Manifest(obj);
        return MessagePackSerializer.Serialize(obj.GetType(), obj, Options);
    }

    /// <inheritdoc/>
    public override object FromBinary(byte[] bytes, string manifest) => WireTypes.Types.TryGetValue(manifest, out var type)
        ? MessagePackSerializer.Deserialize(type, bytes, Options)!
        : throw new SerializationException($"'{manifest}' is not a message of the protocol");
}
