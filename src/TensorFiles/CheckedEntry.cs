using System.IO.Compression;
using System.IO.Hashing;

namespace FedActors.TensorFiles;

/// <summary>The content of a zip entry, whose checksum is compared at its end: <see cref="ZipArchive"/> does not.</summary>
internal sealed class CheckedEntry : ForwardStream
{
    private readonly ZipArchiveEntry _entry;
    private readonly Stream _content;
    private readonly Crc32 _found = new();
    private long _left;

    /// <summary>Opens an entry of an archive of <paramref name="archiveLength"/> bytes.</summary>
    /// <exception cref="FileFormatException">Its sizes cannot be true, or it unpacks to too much.</exception>
    public CheckedEntry(ZipArchiveEntry entry, long archiveLength)
    {
        if (entry.CompressedLength > archiveLength)
            throw new FileFormatException(
                $"it claims {entry.CompressedLength} compressed bytes in a file of {archiveLength}");
        if (entry.Length > Unpacking.BestRatio * entry.CompressedLength)
            throw new FileFormatException($"it claims to unpack {entry.CompressedLength} bytes to {entry.Length}");
        if (entry.Length > Unpacking.Most(entry.CompressedLength))
            throw new FileFormatException(Unpacking.Refusal(entry.CompressedLength));
        (_entry, _left) = (entry, entry.Length);
        _content = entry.Open();
    }

    /// <summary>The bytes that have not been read.</summary>
    public long Left => _left;

    /// <inheritdoc/>
    /// <exception cref="FileFormatException">The content is not what was packed.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (_left == 0 || buffer.IsEmpty) return 0;
        var read = Unpack(buffer[..(int)Math.Min(buffer.Length, _left)]);
        if (read == 0) throw new FileFormatException($"it ends {_left} bytes too early");
        _found.Append(buffer[..read]);
        if ((_left -= read) == 0 && _found.GetCurrentHashAsUInt32() != _entry.Crc32)
            throw new FileFormatException(
                $"it is damaged: its checksum should be {_entry.Crc32:x8}, but is {_found.GetCurrentHashAsUInt32():x8}");
        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _content.Dispose();
        base.Dispose(disposing);
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return _content.Read(buffer);
        }
        catch (InvalidDataException cause)
        {
            throw new FileFormatException("it is damaged: its compressed content is wrong", cause);
        }
    }
}
