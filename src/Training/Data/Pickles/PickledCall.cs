namespace FedActors.Training.Data.Pickles;

/// <summary>
/// What a pickle asks for by name. Nothing is looked up or run: a few known names stand for what is done here, and every other
/// one is an error.
/// </summary>
internal static class PickledCall
{
    /// <summary>The meaning of a name. NumPy 2 calls its core <c>_core</c>.</summary>
    public static PickledName Named(string module, string name, PickleBytes bytes) => (module, name) switch
    {
        ("numpy", "ndarray") => PickledName.Array,
        ("numpy", "dtype") => PickledName.ElementType,
        ("numpy.core.multiarray" or "numpy._core.multiarray", "_reconstruct") => PickledName.EmptyArray,
        ("numpy.core.numeric" or "numpy._core.numeric", "_frombuffer") => PickledName.ArrayOfBytes,
        ("_codecs", "encode") => PickledName.Encode,
        _ => throw bytes.Error($"names {module}.{name}, which is refused: dictionaries, lists, texts, whole numbers and NumPy arrays of bytes are read"),
    };

    /// <summary>The value of a call.</summary>
    public static object Make(PickledName name, object?[] arguments, PickleBytes bytes) => (name, arguments) switch
    {
        (PickledName.EmptyArray, [PickledName.Array, _, _]) => new PickledMatrix(),
        (PickledName.ArrayOfBytes, [ReadOnlyMemory<byte> elements, PickledBytes, object?[] shape, "C" or "F"]) =>
            new PickledMatrix().Fill(shape, arguments[3] is "F", elements, bytes),
        (PickledName.ElementType, [var kind, _, _]) => PickledText.Of(kind, bytes) is "u1"
            ? new PickledBytes()
            : throw bytes.Error($"has an array of elements '{PickledText.Of(kind, bytes)}'; bytes, 'u1', are read"),
        (PickledName.Encode, [string text, "latin1"]) => PickledText.Latin1(text, bytes),
        _ => throw bytes.Error("is damaged: it makes an array of something else"),
    };

    /// <summary>Completes a value by its state.</summary>
    public static void Build(object? value, object? state, PickleBytes bytes)
    {
        switch (value, state)
        {
            case (PickledMatrix matrix, object?[] and [_, object?[] shape, PickledBytes, var isFortran, ReadOnlyMemory<byte> elements]):
                matrix.Fill(shape, isFortran is true or > 0L, elements, bytes);
                break;
            case (PickledBytes, object?[]): // Its state says how elements of more than one byte lie.
                break;
            default:
                throw bytes.Error("is damaged: it builds something other than an array of bytes");
        }
    }
}
