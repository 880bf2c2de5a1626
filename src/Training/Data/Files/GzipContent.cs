using System.IO.Compression;
using FedActors.TensorFiles;

namespace FedActors.Training.Data.Files;

/// <summary>
/// The content of a gzip file, which ends only where the file says so. <see cref="GZipStream"/> checks a checksum that is
/// there, but takes a file that was cut off for a shorter one. So it is given the file with a seal behind it, another
/// packed member: the seal comes out only if all that is before it is complete.
/// </summary>
internal sealed class GzipContent : ForwardStream
{
    private static readonly byte[] Seal = [.. "the end of the file"u8];
    private static readonly byte[] PackedSeal = Pack(Seal);

    private readonly Stream _file;
    private readonly GZipStream _unpacked;
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _from, _until;
    private long _total;

    /// <summary>Unpacks <paramref name="file"/>, which is closed with this stream.</summary>
    public GzipContent(Stream file)
    {
        _file = file;
        _unpacked = new GZipStream(new Chain(file, new MemoryStream(PackedSeal)), CompressionMode.Decompress);
    }

    private int Held => _until - _from;

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file is damaged, cut off, or unpacks to too much.</exception>
    public override int Read(Span<byte> buffer)
    {
        // The last bytes are held back, because they may be the seal.
        while (Held <= Seal.Length)
            if (!Refill()) return 0;
        var count = Math.Min(buffer.Length, Held - Seal.Length);
        _buffer.AsSpan(_from, count).CopyTo(buffer);
        _from += count;
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _unpacked.Dispose();
        base.Dispose(disposing);
    }

    private bool Refill()
    {
        _buffer.AsSpan(_from, Held).CopyTo(_buffer);
        (_from, _until) = (0, Held);
        var read = Unpack();
        // Measured on the way, so that a bomb is found before it has gone off.
        if ((_total += read) > Unpacking.Most(_file.Position))
            throw new InvalidDataException(Unpacking.Refusal(_file.Position));
        _until += read;
        if (read == 0 && !_buffer.AsSpan(0, Held).SequenceEqual(Seal))
            throw new InvalidDataException("it is cut off, or goes on after its compressed content");
        return read > 0;
    }

    private int Unpack()
    {
        try
        {
            return _unpacked.Read(_buffer.AsSpan(_until));
        }
        catch (InvalidDataException cause)
        {
            // The message of .NET speaks of archives and their methods of compression, whatever the reason.
            throw new InvalidDataException("it is no gzip file, or its checksum or its compressed content is wrong", cause);
        }
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(content);
        return packed.ToArray();
    }
}
