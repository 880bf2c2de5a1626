using System.Globalization;
using System.Numerics;

namespace FedActors.TensorFiles;

/// <summary>An array of a NumPy file: its shape and its elements, in C order.</summary>
/// <param name="Shape">The shape; empty for a scalar.</param>
/// <param name="Elements">A <c>Half[]</c>, <c>float[]</c>, <c>double[]</c>, <c>int[]</c>, <c>long[]</c> or <c>byte[]</c>.</param>
internal sealed record NumericArray(IReadOnlyList<int> Shape, Array Elements)
{
    /// <summary>The elements as floats, converted if they have another type.</summary>
    public float[] ToFloats()
    {
        if (Elements is float[] already) return already;
        var floats = new float[Elements.Length];
        ReadFloats(0, floats);
        return floats;
    }

    /// <summary>Each element as text, none of its digits lost.</summary>
    public string[] ToTexts()
    {
        var texts = new string[Elements.Length];
        for (var index = 0; index < texts.Length; index++)
            texts[index] = System.Convert.ToString(Elements.GetValue(index), CultureInfo.InvariantCulture)!;
        return texts;
    }

    /// <summary>Fills <paramref name="floats"/> with the elements from <paramref name="first"/> on, as floats.</summary>
    public void ReadFloats(int first, Span<float> floats)
    {
        switch (Elements)
        {
            case float[] elements: Convert(elements, first, floats); break;
            case Half[] elements: Convert(elements, first, floats); break;
            case double[] elements: Convert(elements, first, floats); break;
            case int[] elements: Convert(elements, first, floats); break;
            case long[] elements: Convert(elements, first, floats); break;
            case byte[] elements: Convert(elements, first, floats); break;
            default: throw new InvalidOperationException($"arrays of {Elements.GetType().GetElementType()} are not supported");
        }
    }

    /// <summary>The elements as integers; elements of another type must be whole numbers.</summary>
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
            : throw new FileFormatException($"{number} is not a 32-bit whole number");
    }

    private static void Convert<T>(T[] elements, int first, Span<float> floats) where T : INumberBase<T>
    {
        for (var index = 0; index < floats.Length; index++) floats[index] = float.CreateTruncating(elements[first + index]);
    }

    private T[] Convert<T>(Func<object, T> convert)
    {
        var result = new T[Elements.Length];
        for (var i = 0; i < result.Length; i++) result[i] = convert(Elements.GetValue(i)!);
        return result;
    }
}
