using System.Runtime.InteropServices;

namespace FedActors.TensorFiles;

/// <summary>Reads stored floats in order, as 32-bit floats.</summary>
internal sealed class FloatReader
{
    private const int Piece = 4096;

    private readonly Stream _stream;
    private readonly FloatKind _kind;
    private readonly byte[] _stored;

    internal FloatReader(Stream stream, FloatKind kind) =>
        (_stream, _kind, _stored) = (stream, kind, kind == FloatKind.Single ? [] : new byte[Piece * SizeOf(kind)]);

    /// <summary>Reads the next <c>values.Length</c> floats.</summary>
    /// <exception cref="FileFormatException">The file has too few of them.</exception>
    public void Read(Span<float> values)
    {
        if (_kind == FloatKind.Single) Fill(MemoryMarshal.AsBytes(values));
        else
            for (; values.Length > 0; values = values[Math.Min(Piece, values.Length)..])
            {
                var piece = values[..Math.Min(Piece, values.Length)];
                var stored = _stored.AsSpan(0, piece.Length * SizeOf(_kind));
                Fill(stored);
                Convert(stored, piece);
            }
    }

    internal static int SizeOf(FloatKind kind) => kind switch
    {
        FloatKind.Single => sizeof(float),
        FloatKind.Double => sizeof(double),
        _ => sizeof(ushort),
    };

    private void Convert(ReadOnlySpan<byte> stored, Span<float> values)
    {
        switch (_kind)
        {
            case FloatKind.Double:
                var doubles = MemoryMarshal.Cast<byte, double>(stored);
                for (var i = 0; i < values.Length; i++) values[i] = (float)doubles[i];
                break;
            case FloatKind.Half:
                var halves = MemoryMarshal.Cast<byte, Half>(stored);
                for (var i = 0; i < values.Length; i++) values[i] = (float)halves[i];
                break;
            default:
                var upper = MemoryMarshal.Cast<byte, ushort>(stored);
                for (var i = 0; i < values.Length; i++) values[i] = BitConverter.Int32BitsToSingle(upper[i] << 16);
                break;
        }
    }

    private void Fill(Span<byte> target)
    {
        if (_stream.ReadAtLeast(target, target.Length, throwOnEndOfStream: false) < target.Length)
            throw new FileFormatException("it ends too early");
    }
}
