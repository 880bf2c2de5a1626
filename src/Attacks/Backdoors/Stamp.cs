namespace FedActors.Attacks.Backdoors;

/// <summary>Marks one sample.</summary>
public delegate void Stamp(Span<float> sample);
