using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Pixels;

/// <summary>Turns bytes into numbers between 0 and 1.</summary>
public static class PixelKernel
{
    private const float Step = 1 / 255f;

    /// <summary>y ← x · (1/255), rounded once to single precision: the same bits for any width of vector.</summary>
    public static void Scale(ReadOnlySpan<byte> bytes, Span<float> numbers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(numbers.Length, bytes.Length);
        var done = 0;
        for (; done <= bytes.Length - Vector128<byte>.Count; done += Vector128<byte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(bytes[done..]));
            Write(low, numbers[done..]);
            Write(high, numbers[(done + 8)..]);
        }
        ScalePlainly(bytes[done..], numbers[done..]);
    }

    /// <summary>The same, element by element.</summary>
    internal static void ScalePlainly(ReadOnlySpan<byte> bytes, Span<float> numbers)
    {
        for (var index = 0; index < bytes.Length; index++) numbers[index] = bytes[index] * Step;
    }

    private static void Write(Vector128<ushort> eight, Span<float> numbers)
    {
        var (low, high) = Vector128.Widen(eight);
        (Vector128.ConvertToSingle(low.AsInt32()) * Step).CopyTo(numbers);
        (Vector128.ConvertToSingle(high.AsInt32()) * Step).CopyTo(numbers[4..]);
    }
}
