using FedActors.Numerics.Memory;

namespace FedActors.Training.Data.Cifar;

/// <summary>
/// The images of CIFAR's files, in the binary version or in Python's (https://www.cs.toronto.edu/~kriz/cifar.html).
/// </summary>
internal static class CifarImages
{
    private const int Alignment = 64;

    /// <summary>The shape of every image, one channel after the other.</summary>
    public static readonly SampleShape Shape = new(3, 32, 32);

    /// <summary>Reads the images of several files in order.</summary>
    public static (ByteImages Images, int[] Labels) Read(IReadOnlyList<string> paths, CifarLabel label)
    {
        var files = paths.Select(path => Open(path, label)).ToArray();
        var labels = new int[files.Sum(file => file.Count)];
        var pixels = new NativeRows((nuint)labels.Length * (nuint)Shape.Length, Alignment);
        var first = 0;
        foreach (var file in files)
        {
            file.Read(pixels, labels, first);
            first += file.Count;
        }
        return (new ByteImages(pixels, labels, Shape.Length), labels);
    }

    private static ICifarFile Open(string path, CifarLabel label) =>
        path.EndsWith(".bin", StringComparison.Ordinal) ? new BinaryCifarFile(path, label) : new PickledCifarFile(path, label);
}
