using System.Runtime.InteropServices;

namespace FedActors.Numerics.Memory;

/// <summary>A fixed block of floats outside the garbage-collected heap, aligned to cache lines and initially 0.</summary>
public sealed class AlignedFloats : IDisposable
{
    private const int CacheLine = 64;
    private readonly NativeRows _rows;

    /// <summary>Allocates <paramref name="length"/> floats, all 0.</summary>
    public AlignedFloats(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Length = length;
        _rows = new NativeRows((nuint)Math.Max(length, 1) * sizeof(float), CacheLine);
        Span.Clear();
    }

    /// <summary>The number of floats.</summary>
    public int Length { get; }

    /// <summary>The floats; valid until this object is disposed.</summary>
    public Span<float> Span => MemoryMarshal.Cast<byte, float>(_rows.Slice(0, checked(Length * sizeof(float))));

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();
}
