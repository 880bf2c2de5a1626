using FedActors.Numerics.Memory;
using FedActors.Numerics.Randomness;
using FedActors.Training.Data;
using FedActors.Training.Data.Files;
using FedActors.Training.Data.Leaf;

namespace FedActors;

/// <summary>
/// <c>femnist</c>: LEAF's JSON files of handwritten letters and digits by writer, 62 classes, 28×28 grey (Caldas et al.,
/// arXiv 1812.01097): the folders <c>train</c> and <c>test</c> that its preprocessing creates. Every writer is a client.
/// </summary>
public sealed record FemnistOptions : FileDataOptions
{
    private const int Side = 28, Labels = 62, Alignment = 64;

    /// <summary>How configurations name and set it.</summary>
    public static Kind<IDataSource> Described { get; } =
        DescribeFiles<FemnistOptions>("femnist",
            "LEAF's letters and digits by writer, 62 classes, 28×28 grey: the folders `train` and `test` of its preprocessing.")
            .From("Caldas et al., LEAF, arXiv 1812.01097")
            .Done();

    /// <inheritdoc/>
    public override Kind<IDataSource> Descriptor => Described;

    /// <inheritdoc/>
    public override Publication Publication { get; } = new("https://leaf.cmu.edu (run its preprocess.sh for femnist)", []);

    /// <inheritdoc/>
    protected override DataPool Open(RandomKey key, int threads)
    {
        LeafSamples? train = null, test = null;
        Work.Side(threads, () => train = Read("train"), () => test = Read("test"));
        var pool = new DataPool(new SampleShape(1, Side, Side), Labels, Images(train!), train!.Labels, Images(test!))
        {
            Owners = OwnerList.Number(train.Users),
        };
        return pool.Checked(Files.Find("train"));
    }

    private LeafSamples Read(string part)
    {
        var folder = Files.Find(part);
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        if (files.Length == 0) throw new DataFileException(folder, $"has no .json files");
        var samples = new LeafSamples(Side * Side, Labels);
        foreach (var file in files.Order(StringComparer.Ordinal)) samples.Read(file);
        return samples.Labels.Count > 0 ? samples : throw new DataFileException(folder, "has no samples in its files");
    }

    private static ByteImages Images(LeafSamples samples)
    {
        var pixels = new NativeRows((nuint)samples.Labels.Count * (Side * Side), Alignment);
        for (var index = 0; index < samples.Labels.Count; index++)
            samples.Images[index].CopyTo(pixels.Slice((nint)index * Side * Side, Side * Side));
        return new ByteImages(pixels, samples.Labels, Side * Side);
    }
}
