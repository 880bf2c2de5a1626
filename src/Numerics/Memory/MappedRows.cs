using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace FedActors.Numerics.Memory;

/// <summary>
/// Memory backed by a file. It is written through a mapping, whose resident pages are given back to the operating system
/// whenever they may exceed a budget (on Linux; elsewhere the system decides), and read by copying, because a single read
/// through a mapping can make two megabytes resident. The file disappears with this object or with the process.
/// </summary>
internal sealed unsafe partial class MappedRows : IRowMemory
{
    private const int DontNeed = 4;

    private readonly SafeFileHandle _handle;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly nint _bytes;
    private readonly long _budget;
    private long _touched;

    /// <summary>Creates a file of <paramref name="bytes"/> bytes, all 0, in <paramref name="folder"/>.</summary>
    /// <exception cref="IOException">The disk has too little space.</exception>
    public MappedRows(long bytes, string folder, long budget)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Path.GetRandomFileName() + ".rows");
        // The space is reserved at once: if the disk fills up later, writing to a mapping kills the process.
        _handle = File.OpenHandle(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose, preallocationSize: bytes);
        // The file is unlinked at once, so that it goes with the process, however that ends.
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        _file = MemoryMappedFile.CreateFromFile(
            _handle, null, bytes, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: true);
        _view = _file.CreateViewAccessor(0, bytes);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        (_bytes, _budget) = ((nint)bytes, budget);
    }

    /// <inheritdoc/>
    public bool LiesInMemory => false;

    /// <inheritdoc/>
    public Span<byte> Slice(nint offset, int length)
    {
        Check(offset, length);
        if (Interlocked.Add(ref _touched, length) > _budget)
        {
            // Pages that other threads are writing are mapped again when touched: the file keeps every byte.
            Interlocked.Exchange(ref _touched, length);
            if (OperatingSystem.IsLinux()) _ = Advise((nint)_start, (nuint)_bytes, DontNeed);
        }
        return new Span<byte>(_start + offset, length);
    }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Read(nint offset, Span<byte> scratch)
    {
        Check(offset, scratch.Length);
        for (var done = 0; done < scratch.Length;)
        {
            var count = RandomAccess.Read(_handle, scratch[done..], offset + done);
            if (count == 0) throw new EndOfStreamException("the file of a matrix is shorter than the matrix");
            done += count;
        }
        return scratch;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_handle.IsClosed) return;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
        _handle.Dispose();
    }

    private void Check(nint offset, int length)
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        if (offset < 0 || length < 0 || offset + length > _bytes) throw new ArgumentOutOfRangeException(nameof(offset));
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nuint length, int advice);
}
