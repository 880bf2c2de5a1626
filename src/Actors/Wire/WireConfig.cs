using Akka.Configuration;

namespace FedActors.Actors.Wire;

/// <summary>What Akka must know about the protocol's messages.</summary>
internal static class WireConfig
{
    // For tests of the protocol: serializes and deserializes every message, as if it left the process.
    private const string SerializeMessages = "FEDACTORS_SERIALIZE_MESSAGES";

    /// <summary>Settings that bind the messages to their serializer.</summary>
    public static Config Settings { get; } = ConfigurationFactory.ParseString($$"""
        akka.actor {
          serialize-messages = {{(Environment.GetEnvironmentVariable(SerializeMessages) == "on" ? "on" : "off")}}
          serializers.fedactors = "FedActors.Actors.Wire.WireSerializer, FedActors.Actors"
          serialization-identifiers { "FedActors.Actors.Wire.WireSerializer, FedActors.Actors" = 250 }
          serialization-bindings { "FedActors.Actors.IWire, FedActors.Actors" = fedactors }
        }
        """);
}
