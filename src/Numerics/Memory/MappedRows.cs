using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace FedActors.Numerics.Memory;

/// <summary>
/// Memory that lives in a file and is present only where it was looked at lately: when more than a budget may have become
/// resident, the operating system is told to take it back (Linux; elsewhere it decides by itself). The file goes with this object.
/// </summary>
public sealed unsafe partial class MappedRows : IRowMemory
{
    // A look at one page makes up to sixteen around it present; a block of a row is at least four.
    private const int PagesPerLook = 4;
    private const int DontNeed = 4;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly nint _bytes;
    private readonly long _budget;
    private long _looked;

    /// <summary>Makes a file of <paramref name="bytes"/> bytes, all 0, in <paramref name="folder"/>.</summary>
    public MappedRows(long bytes, string folder, long budget)
    {
        Directory.CreateDirectory(folder);
        var stream = new FileStream(Path.Combine(folder, Path.GetRandomFileName() + ".rows"), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
        });
        _file = MemoryMappedFile.CreateFromFile(stream, null, bytes, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(0, bytes);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        (_bytes, _budget) = ((nint)bytes, budget);
    }

    /// <inheritdoc/>
    public Span<byte> Slice(nint offset, int length)
    {
        ObjectDisposedException.ThrowIf(_view.SafeMemoryMappedViewHandle.IsClosed, this);
        if (offset < 0 || length < 0 || offset + length > _bytes) throw new ArgumentOutOfRangeException(nameof(offset));
        if (Interlocked.Add(ref _looked, PagesPerLook * (long)length) > _budget) GiveBack();
        return new Span<byte>(_start + offset, length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_view.SafeMemoryMappedViewHandle.IsClosed) return;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    // What others are reading meanwhile comes back as they touch it: the file keeps every byte.
    private void GiveBack()
    {
        Interlocked.Exchange(ref _looked, 0);
        if (OperatingSystem.IsLinux()) _ = Advise((nint)_start, (nuint)_bytes, DontNeed);
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nuint length, int advice);
}
