using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace FedActors;

/// <summary>The global model after a number of steps. Read-only.</summary>
public sealed class ModelVersion(int number, float[] parameters, float[] step)
{
    /// <summary>How many steps led to it; void rounds make none.</summary>
    public int Number => number;

    /// <summary>The parameters, laid out as in the model's tensor table.</summary>
    public ReadOnlySpan<float> Parameters => parameters;

    /// <summary>
    /// What led to it from the previous version, in the form in which clients send their training: a difference of models, or
    /// slopes. Empty for the first.
    /// </summary>
    public ReadOnlyMemory<float> Step => step;

    /// <summary>The SHA-256 of the parameters' bits, in lowercase hexadecimal.</summary>
    public string Fingerprint { get; } = Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<float>(parameters)));
}
