using FedActors.Numerics.Memory;
using FedActors.Training.Data.Files;

namespace FedActors.Training.Data.Cifar;

/// <summary>
/// CIFAR's binary version (https://www.cs.toronto.edu/~kriz/cifar.html): records of one or two label bytes and 3,072 pixels, a
/// channel after the other.
/// </summary>
internal static class CifarFile
{
    private const int Alignment = 64;

    /// <summary>The shape of every image.</summary>
    public static readonly SampleShape Shape = new(3, 32, 32);

    /// <summary>Reads the records of some files, one file after the other.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="labelBytes">Label bytes of a record.</param>
    /// <param name="label">Which of them is the label.</param>
    /// <param name="classes">Labels must be below it.</param>
    public static (ByteImages Images, int[] Labels) Read(IReadOnlyList<string> paths, int labelBytes, int label, int classes)
    {
        var recordLength = labelBytes + Shape.Length;
        var counts = paths.Select(path => Records(path, recordLength)).ToArray();
        var labels = new int[counts.Sum()];
        var pixels = new NativeRows((nuint)labels.Length * (nuint)Shape.Length, Alignment);
        var record = new byte[recordLength];
        var next = 0;
        for (var file = 0; file < paths.Count; file++)
        {
            using var content = DataFile.Open(paths[file]);
            for (var position = 0; position < counts[file]; position++, next++)
            {
                DataFile.Fill(content, record, paths[file]);
                if (record[label] >= classes)
                    throw new DataException($"{paths[file]}: label {record[label]} of sample {position} is not below {classes}");
                labels[next] = record[label];
                record.AsSpan(labelBytes).CopyTo(pixels.Slice((nint)next * Shape.Length, Shape.Length));
            }
        }
        return (new ByteImages(pixels, labels, Shape.Length), labels);
    }

    private static int Records(string path, int recordLength)
    {
        var length = new FileInfo(path).Length;
        if (length == 0 || length % recordLength != 0)
            throw new DataException($"{path}: is truncated or not CIFAR's binary version: its {length} bytes are not records of {recordLength}");
        return (int)(length / recordLength);
    }
}
