namespace FedActors.Numerics.Memory;

/// <summary>Memory that may be larger than an array can be, accessed through spans.</summary>
internal interface IRowMemory : IDisposable
{
    /// <summary>Whether reading returns a view rather than a copy.</summary>
    bool LiesInMemory { get; }

    /// <summary>The bytes starting at <paramref name="offset"/>; valid until this object is disposed.</summary>
    Span<byte> Slice(nint offset, int length);

    /// <summary>
    /// The <c>scratch.Length</c> bytes starting at <paramref name="offset"/>, in place or copied into
    /// <paramref name="scratch"/>.
    /// </summary>
    ReadOnlySpan<byte> Read(nint offset, Span<byte> scratch);
}
