using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace FedActors.Actors.Models;

/// <summary>The global model after a number of rounds. Nobody writes to it.</summary>
public sealed class ModelVersion(int number, float[] parameters, float[] step)
{
    /// <summary>After how many rounds.</summary>
    public int Number => number;

    /// <summary>The parameters, as the model's tensor table lays them out.</summary>
    public ReadOnlySpan<float> Parameters => parameters;

    /// <summary>The step that led to it from the version before; empty for the first.</summary>
    public ReadOnlyMemory<float> Step => step;

    /// <summary>The SHA-256 of the parameters' bits, in lower-case hexadecimal.</summary>
    public string Fingerprint { get; } = Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<float>(parameters)));
}
