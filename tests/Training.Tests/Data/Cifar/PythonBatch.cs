using System.Buffers.Binary;
using System.Text;

namespace FedActors.Training.Tests.Data.Cifar;

/// <summary>Small files in CIFAR's Python version, with the opcodes that Python 2 wrote in the published ones.</summary>
internal static class PythonBatch
{
    /// <summary>A file with images of one byte each, repeated <paramref name="width"/> times.</summary>
    public static byte[] Of(byte[] images, int width, params (string Name, int[] Labels)[] lists) =>
    [
        .. Text("\u0080\u0002}q\u0001("),
        .. String("batch_label"), .. String("training batch 1 of 5"),
        .. lists.SelectMany(list => (byte[])[.. String(list.Name), .. List(list.Labels)]),
        .. String("data"), .. Array(images, width),
        .. Text("u."),
    ];

    private static byte[] List(int[] labels) =>
        [.. Text("]q\u0002("), .. labels.SelectMany(label => (byte[])[(byte)'J', .. Int32(label)]), (byte)'e'];

    private static byte[] Array(byte[] images, int width) =>
    [
        .. Text("cnumpy.core.multiarray\n_reconstruct\nq\u0003cnumpy\nndarray\nq\u0004K\0\u0085U\u0001b\u0087R"),
        .. Text("(K\u0001J"), .. Int32(images.Length), (byte)'J', .. Int32(width), .. Text("\u0086"),
        .. Text("cnumpy\ndtype\nU\u0002u1K\0K\u0001\u0087R"),
        .. Text("(K\u0003U\u0001|NNNJ\u00ff\u00ff\u00ff\u00ffJ\u00ff\u00ff\u00ff\u00ffK\0tb\u0089"),
        (byte)'T', .. Int32(images.Length * width), .. images.SelectMany(pixel => Enumerable.Repeat(pixel, width)),
        .. Text("tb"),
    ];

    private static byte[] String(string text) => [(byte)'U', (byte)text.Length, .. Text(text)];

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Int32(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
