using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Pixels;

/// <summary>Turns bytes into numbers, such as 0 … 255 into 0 … 1.</summary>
public static class PixelKernel
{
    /// <summary>The step that maps 0 … 255 to 0 … 1.</summary>
    public const float UnitStep = 1 / 255f;

    /// <summary>y ← x · step, rounded once to single precision: the same bits for any width of vector.</summary>
    public static void Scale(ReadOnlySpan<byte> bytes, float step, Span<float> numbers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(numbers.Length, bytes.Length);
        var done = 0;
        for (; done <= bytes.Length - Vector128<byte>.Count; done += Vector128<byte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(bytes[done..]));
            Write(low, step, numbers[done..]);
            Write(high, step, numbers[(done + 8)..]);
        }
        ScalePlainly(bytes[done..], step, numbers[done..]);
    }

    /// <summary>The same, element by element.</summary>
    internal static void ScalePlainly(ReadOnlySpan<byte> bytes, float step, Span<float> numbers)
    {
        for (var index = 0; index < bytes.Length; index++) numbers[index] = bytes[index] * step;
    }

    private static void Write(Vector128<ushort> eight, float step, Span<float> numbers)
    {
        var (low, high) = Vector128.Widen(eight);
        (Vector128.ConvertToSingle(low.AsInt32()) * step).CopyTo(numbers);
        (Vector128.ConvertToSingle(high.AsInt32()) * step).CopyTo(numbers[4..]);
    }
}
