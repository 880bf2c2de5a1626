using FedActors.Numerics.Memory;
using FedActors.Training.Data.Files;

namespace FedActors.Training.Data.Cifar;

/// <summary>A file of the binary version: records of one or two label bytes and 3,072 pixels.</summary>
internal sealed class BinaryCifarFile : ICifarFile
{
    private readonly string _path;
    private readonly CifarLabel _label;

    /// <summary>Counts the records.</summary>
    public BinaryCifarFile(string path, CifarLabel label)
    {
        (_path, _label) = (path, label);
        var (length, record) = (new FileInfo(path).Length, RecordLength);
        if (length == 0 || length % record != 0)
            throw new DataFileException(
                path, $"is truncated or not CIFAR's binary version: its {length} bytes are not records of {record}");
        Count = (int)(length / record);
    }

    /// <inheritdoc/>
    public int Count { get; }

    private int RecordLength => _label.Bytes + CifarImages.Shape.Length;

    /// <inheritdoc/>
    public void Read(NativeRows pixels, Span<int> labels, int first)
    {
        using var content = DataFile.Open(_path);
        var record = new byte[RecordLength];
        for (var position = 0; position < Count; position++)
        {
            DataFile.Fill(content, record, _path);
            labels[first + position] = _label.Checked(record[_label.At], position, _path);
            record.AsSpan(_label.Bytes).CopyTo(
                pixels.Slice((nint)(first + position) * CifarImages.Shape.Length, CifarImages.Shape.Length));
        }
    }
}
