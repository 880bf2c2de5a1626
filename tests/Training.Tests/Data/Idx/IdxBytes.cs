using System.Buffers.Binary;

namespace FedActors.Training.Tests.Data.Idx;

/// <summary>Small IDX files.</summary>
internal static class IdxBytes
{
    public static byte[] Of(byte[] values, params int[] sizes)
    {
        var header = new byte[4 + 4 * sizes.Length];
        (header[2], header[3]) = (8, (byte)sizes.Length);
        for (var index = 0; index < sizes.Length; index++)
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 + 4 * index), sizes[index]);
        return [.. header, .. values];
    }

    /// <summary>
    /// Six training and two test images of 2×3 pixels, each pixel its position plus ten times the image's number.
    /// </summary>
    public static void WriteSet(TemporaryFolder folder, string train, string test, string end = "")
    {
        folder.Write(train + "-images-idx3-ubyte" + end, Of(Images(6), 6, 2, 3));
        folder.Write(train + "-labels-idx1-ubyte" + end, Of([0, 1, 2, 3, 4, 9], 6));
        folder.Write(test + "-images-idx3-ubyte" + end, Of(Images(2), 2, 2, 3));
        folder.Write(test + "-labels-idx1-ubyte" + end, Of([5, 6], 2));
    }

    private static byte[] Images(int count) =>
        [.. Enumerable.Range(0, 6 * count).Select(index => (byte)(index / 6 * 10 + index % 6))];
}
