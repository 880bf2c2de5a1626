namespace FedActors.Training.Data.Pickles;

/// <summary>The element type of an array: bytes without a sign, the only one that is read.</summary>
internal sealed record PickledBytes;
