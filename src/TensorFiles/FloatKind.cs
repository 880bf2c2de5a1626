namespace FedActors.TensorFiles;

/// <summary>How floats are stored in a file, little-endian.</summary>
internal enum FloatKind
{
    /// <summary>32 bits.</summary>
    Single,

    /// <summary>64 bits.</summary>
    Double,

    /// <summary>16 bits, 5 of them the exponent.</summary>
    Half,

    /// <summary>16 bits, the upper half of 32: bfloat16.</summary>
    Brain,
}
