namespace FedActors.Engine.Loop;

/// <summary>Stops the actor that gets it, in order with its other messages.</summary>
internal sealed class StopSignal
{
    public static readonly StopSignal Instance = new();
}
