using FedActors.Actors.Aggregating;
using FedActors.Actors.Clients;
using FedActors.Actors.Evaluating;
using FedActors.Actors.Hostility;
using FedActors.Actors.Rounds;

namespace FedActors.Actors.Wire;

/// <summary>The complete table of the protocol's messages. Anything else is neither written nor read.</summary>
internal static class WireTypes
{
    private static readonly (string Manifest, Type Type)[] All =
    [
        ("train", typeof(TrainRequest)),
        ("update", typeof(UpdateReady)),
        ("lost", typeof(UpdateLost)),
        ("recall", typeof(RecallRow)),
        ("returned", typeof(RowReturned)),
        ("collude", typeof(Collude)),
        ("colluded", typeof(Colluded)),
        ("aggregate", typeof(Aggregate)),
        ("aggregated", typeof(Aggregated)),
        ("evaluate", typeof(Evaluate)),
        ("evaluated", typeof(Evaluated)),
        ("done", typeof(RoundsDone)),
    ];

    /// <summary>The short name of a message on the wire.</summary>
    public static IReadOnlyDictionary<Type, string> Manifests { get; } =
        All.ToDictionary(each => each.Type, each => each.Manifest);

    /// <summary>The message with a short name.</summary>
    public static IReadOnlyDictionary<string, Type> Types { get; } =
        All.ToDictionary(each => each.Manifest, each => each.Type);
}
