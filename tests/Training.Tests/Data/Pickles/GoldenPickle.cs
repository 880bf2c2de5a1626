using System.IO.Compression;
using FedActors.Golden;

namespace FedActors.Training.Tests.Data.Pickles;

/// <summary>Pickles written by Python.</summary>
internal static class GoldenPickle
{
    public static TheoryData<string> Names =>
    [
        "python-2", "python-2-by-columns", "protocol-2", "protocol-3", "protocol-4", "protocol-5",
        "numpy-2-protocol-4", "numpy-2-protocol-5",
    ];

    public static byte[] Read(string name)
    {
        var path = Path.Combine(GoldenFolder.RepositoryRoot(), "tests", "pickles", name + ".pickle.gz");
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var content = new MemoryStream();
        packed.CopyTo(content);
        return content.ToArray();
    }
}
