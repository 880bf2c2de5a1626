namespace FedActors.Training.Data.Pickles;

/// <summary>The element type of an array: unsigned bytes, the only type that is supported.</summary>
internal sealed record PickledBytes;
