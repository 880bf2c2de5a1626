namespace FedActors.TensorFiles;

/// <summary>Arrays whose first index varies fastest, as some files store them.</summary>
internal static class FortranOrder
{
    /// <summary>Returns the array with its last index varying fastest.</summary>
    public static Array ToC(Array elements, ReadOnlySpan<int> shape) => elements switch
    {
        Half[] halves => Reorder(halves, shape),
        float[] floats => Reorder(floats, shape),
        double[] doubles => Reorder(doubles, shape),
        int[] ints => Reorder(ints, shape),
        long[] longs => Reorder(longs, shape),
        byte[] bytes => Reorder(bytes, shape),
        _ => throw new ArgumentException($"arrays of {elements.GetType().GetElementType()} are not supported"),
    };

    private static T[] Reorder<T>(T[] elements, ReadOnlySpan<int> shape)
    {
        var ordered = new T[elements.Length];
        var place = new int[shape.Length];
        for (var target = 0; target < ordered.Length; target++)
        {
            var source = 0;
            for (var dimension = shape.Length - 1; dimension >= 0; dimension--)
                source = source * shape[dimension] + place[dimension];
            ordered[target] = elements[source];
            for (var dimension = shape.Length - 1; dimension >= 0 && ++place[dimension] == shape[dimension]; dimension--)
                place[dimension] = 0;
        }
        return ordered;
    }
}
