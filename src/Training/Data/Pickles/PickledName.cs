namespace FedActors.Training.Data.Pickles;

/// <summary>
/// The names that a pickle may use: the constructors of byte arrays, and the function with which Python 3 creates bytes in
/// protocol 2. All others are refused.
/// </summary>
internal enum PickledName
{
    /// <summary><c>numpy.ndarray</c>.</summary>
    Array,

    /// <summary><c>numpy.dtype</c>.</summary>
    ElementType,

    /// <summary><c>numpy.core.multiarray._reconstruct</c>: an array that is filled later.</summary>
    EmptyArray,

    /// <summary><c>numpy.core.numeric._frombuffer</c>: an array of the given bytes (protocol 5).</summary>
    ArrayOfBytes,

    /// <summary><c>_codecs.encode</c>: a string converted to bytes.</summary>
    Encode,
}
