using System.Runtime.InteropServices;

namespace FedActors.Numerics.Memory;

/// <summary>
/// Aligned memory outside the garbage-collected heap, which may be larger than an array can be, accessed through spans.
/// </summary>
internal sealed unsafe partial class NativeRows : SafeHandle, IRowMemory
{
    private const int HugePage = 2 << 20, HugePagesPlease = 14;

    private readonly nuint _bytes;

    /// <summary>Allocates <paramref name="bytes"/> bytes with undefined contents.</summary>
    public NativeRows(nuint bytes, int alignment) : base(0, ownsHandle: true)
    {
        _bytes = bytes;
        var large = bytes >= 2 * HugePage;
        SetHandle((nint)NativeMemory.AlignedAlloc(bytes, (nuint)(large ? Math.Max(alignment, HugePage) : alignment)));
        // Reading many rows at once needs more four-kilobyte pages than the processor can track, so large pages are asked
        // for.
        if (large && OperatingSystem.IsLinux()) _ = Advise(handle, bytes, HugePagesPlease);
        GC.AddMemoryPressure((long)bytes);
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <inheritdoc/>
    public bool LiesInMemory => true;

    /// <inheritdoc/>
    public Span<byte> Slice(nint offset, int length)
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        if (offset < 0 || length < 0 || (nuint)offset + (nuint)length > _bytes)
            throw new ArgumentOutOfRangeException(nameof(offset));
        return new Span<byte>((byte*)handle + offset, length);
    }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Read(nint offset, Span<byte> scratch) => Slice(offset, scratch.Length);

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeMemory.AlignedFree((void*)handle);
        GC.RemoveMemoryPressure((long)_bytes);
        return true;
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nuint length, int advice);
}
