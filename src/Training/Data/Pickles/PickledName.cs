namespace FedActors.Training.Data.Pickles;

/// <summary>What a pickle may name: the constructors of an array of bytes, and what protocol 2 of Python 3 makes bytes with. All else is refused.</summary>
internal enum PickledName
{
    /// <summary><c>numpy.ndarray</c>.</summary>
    Array,

    /// <summary><c>numpy.dtype</c>.</summary>
    ElementType,

    /// <summary><c>numpy.core.multiarray._reconstruct</c>: an array that is built later.</summary>
    EmptyArray,

    /// <summary><c>numpy.core.numeric._frombuffer</c>: an array of given bytes (protocol 5).</summary>
    ArrayOfBytes,

    /// <summary><c>_codecs.encode</c>: a text as bytes.</summary>
    Encode,
}
