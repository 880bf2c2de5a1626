namespace FedActors.Numerics.Memory;

/// <summary>Memory larger than an array may be, seen through spans.</summary>
public interface IRowMemory : IDisposable
{
    /// <summary>Whether reading is only a look, not a copy.</summary>
    bool LiesInMemory { get; }

    /// <summary>The bytes from <paramref name="offset"/> on. Valid while this object is not disposed.</summary>
    Span<byte> Slice(nint offset, int length);

    /// <summary>The <c>scratch.Length</c> bytes from <paramref name="offset"/> on, where they lie or copied into <paramref name="scratch"/>.</summary>
    ReadOnlySpan<byte> Read(nint offset, Span<byte> scratch);
}
