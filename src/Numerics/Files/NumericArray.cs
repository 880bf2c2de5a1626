namespace FedActors.Numerics.Files;

/// <summary>An array of a NumPy file: its sizes and its elements, in C order.</summary>
/// <param name="Shape">The sizes; empty for a scalar.</param>
/// <param name="Elements">A <c>Half[]</c>, <c>float[]</c>, <c>double[]</c>, <c>int[]</c>, <c>long[]</c> or <c>byte[]</c>.</param>
public sealed record NumericArray(IReadOnlyList<int> Shape, Array Elements)
{
    /// <summary>The elements as floats, converted where they are of another type.</summary>
    public float[] ToFloats() => Elements switch
    {
        float[] floats => floats,
        Half[] halves => Array.ConvertAll(halves, value => (float)value),
        double[] doubles => Array.ConvertAll(doubles, value => (float)value),
        int[] ints => Array.ConvertAll(ints, value => (float)value),
        long[] longs => Array.ConvertAll(longs, value => (float)value),
        byte[] bytes => Array.ConvertAll(bytes, value => (float)value),
        _ => Convert(value => (float)System.Convert.ToDouble(value)),
    };

    /// <summary>The elements as integers; those of another type must be whole numbers.</summary>
    public int[] ToInts() => Elements switch
    {
        int[] ints => ints,
        Half[] => new NumericArray(Shape, ToFloats()).ToInts(),
        _ => Convert(ToInt),
    };

    private static int ToInt(object value)
    {
        var number = System.Convert.ToDouble(value);
        return number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue
            ? (int)number
            : throw new FileFormatException($"{number} is not a whole number of 32 bits");
    }

    private T[] Convert<T>(Func<object, T> convert)
    {
        var result = new T[Elements.Length];
        for (var i = 0; i < result.Length; i++) result[i] = convert(Elements.GetValue(i)!);
        return result;
    }
}
