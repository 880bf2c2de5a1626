namespace FedActors;

/// <summary>Marks one sample.</summary>
public delegate void Stamp(Span<float> sample);
