using FedActors.Settings;

namespace FedActors.Training.Data.Pickles;

/// <summary>
/// Resolves the names in a pickle. Nothing is imported or executed: a few known names have a built-in meaning, and any other
/// name is an error.
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
        _ => throw bytes.Error(
            $"names {Printable.Quote($"{module}.{name}")}, which is not supported; "
            + "use only dictionaries, lists, strings, numbers and NumPy byte arrays"),
    };

    /// <summary>The result of a call.</summary>
    public static object Make(PickledName name, object?[] arguments, PickleBytes bytes) => (name, arguments) switch
    {
        (PickledName.EmptyArray, [PickledName.Array, _, _]) => new PickledMatrix(),
        (PickledName.ArrayOfBytes, [ReadOnlyMemory<byte> elements, PickledBytes, object?[] shape, "C" or "F"]) =>
            new PickledMatrix().Fill(shape, arguments[3] is "F", elements, bytes),
        (PickledName.ElementType, [var kind, _, _]) => PickledText.Of(kind, bytes) is "u1"
            ? new PickledBytes()
            : throw bytes.Error(
                $"has an array of '{Printable.Quote(PickledText.Of(kind, bytes))}' elements; only bytes, 'u1', are supported"),
        (PickledName.Encode, [string text, "latin1"]) => PickledText.Latin1(text, bytes),
        _ => throw bytes.Error("is damaged: it creates an array of another type"),
    };

    /// <summary>Completes a value with its state.</summary>
    public static void Build(object? value, object? state, PickleBytes bytes)
    {
        switch (value, state)
        {
            case (
                PickledMatrix matrix,
                object?[] and [_, object?[] shape, PickledBytes, var isFortran, ReadOnlyMemory<byte> elements]):
                matrix.Fill(shape, isFortran is true or > 0L, elements, bytes);
                break;
            case (PickledBytes, object?[]): // The state only matters for elements of more than one byte.
                break;
            default:
                throw bytes.Error("is damaged: it builds something other than an array of bytes");
        }
    }
}
