using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FedActors.Numerics.Pixels;

/// <summary>Converts bytes to numbers, such as 0 … 255 to 0 … 1.</summary>
internal static class PixelKernel
{
    /// <summary>The step that maps 0 … 255 to 0 … 1.</summary>
    public const float UnitStep = 1 / 255f;

    private const int Lanes = 16;

    /// <summary>y ← x · step, rounded once to single precision: the same bits for any vector width.</summary>
    public static void Scale(ReadOnlySpan<byte> bytes, float step, Span<float> numbers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(numbers.Length, bytes.Length);
        ref var from = ref MemoryMarshal.GetReference(bytes);
        ref var to = ref MemoryMarshal.GetReference(numbers);
        var done = 0;
        for (; done <= bytes.Length - Lanes; done += Lanes)
            (Numbers(Vector128.LoadUnsafe(ref from, (nuint)done)) * step).StoreUnsafe(ref to, (nuint)done);
        ScalePlainly(bytes[done..], step, numbers[done..]);
    }

    /// <summary>The same, element by element.</summary>
    internal static void ScalePlainly(ReadOnlySpan<byte> bytes, float step, Span<float> numbers)
    {
        for (var index = 0; index < bytes.Length; index++) numbers[index] = bytes[index] * step;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Numbers(Vector128<byte> bytes)
    {
        if (Avx512F.IsSupported) return Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(bytes));
        var (low, high) = Vector128.Widen(bytes);
        return Vector512.Create(Eight(low), Eight(high));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Eight(Vector128<ushort> words)
    {
        var (low, high) = Vector128.Widen(words);
        return Vector256.Create(Vector128.ConvertToSingle(low.AsInt32()), Vector128.ConvertToSingle(high.AsInt32()));
    }
}
