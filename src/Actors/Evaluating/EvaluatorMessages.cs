using MessagePack;

namespace FedActors.Actors.Evaluating;

/// <summary>Asks how well a version of the model does on the test set.</summary>
[MessagePackObject]
internal sealed record Evaluate([property: Key(0)] string Run, [property: Key(1)] int Model) : IWire;

/// <summary>How well a version of the model does.</summary>
/// <param name="Run">Which run.</param>
/// <param name="Model">Which version.</param>
/// <param name="Evaluation">On the test set.</param>
/// <param name="Triggered">On the triggered test samples of backdoors; null if there are none.</param>
[MessagePackObject]
internal sealed record Evaluated(
    [property: Key(0)] string Run,
    [property: Key(1)] int Model,
    [property: Key(2)] Evaluation Evaluation,
    [property: Key(3)] Evaluation? Triggered = null) : IWire;
