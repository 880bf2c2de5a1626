using FedActors.Hocon.Binding;
using FedActors.Training.Data;
using FedActors.Training.Data.FeatureSkew;
using FedActors.Training.Data.Partitions;
using FedActors.Training.Data.Partitions.ByOwner;
using FedActors.Training.Data.Partitions.Dirichlet;
using FedActors.Training.Data.Partitions.FromFile;
using FedActors.Training.Data.Partitions.Iid;
using FedActors.Training.Data.Partitions.LabelsPerClient;
using FedActors.Training.Data.Partitions.QuantitySkew;
using FedActors.Training.Data.Partitions.Shards;

namespace FedActors.Engine.Configuration;

/// <summary><c>partition = dirichlet { clients = 100, alpha = 0.5 }, skew { rotation = 30 }, client-test = 0.2</c></summary>
internal static class PartitionReader
{
    private static readonly string[] Names =
        ["by-owner", "by-writer", "by-identity", "iid", "dirichlet", "shards", "labels-per-client", "quantity-skew", "file"];

    public static SplitOptions Read(Section data, ExperimentPlaces places)
    {
        var skew = data.Child("skew");
        var variant = data.Variant("partition", "by-owner");
        places.Note("data.partition", variant.Section.Path);
        return new SplitOptions
        {
            Partition = Partition(data, variant),
            Skew = new FeatureSkewOptions
            {
                Rotation = skew.Double("rotation", new FeatureSkewOptions().Rotation),
                Noise = skew.Double("noise", new FeatureSkewOptions().Noise),
            },
            ClientTest = data.Double("client-test", new SplitOptions().ClientTest),
        };
    }

    private static PartitionOptions Partition(Section data, Variant variant)
    {
        var (name, split) = variant;
        return name switch
        {
            "by-owner" or "by-writer" or "by-identity" => new ByOwnerOptions
            {
                AtLeast = split.Int("at-least", new ByOwnerOptions().AtLeast),
                Clients = split.OptionalInt("clients"),
            },
            "iid" => Counted(split, new IidOptions()),
            "dirichlet" => Counted(split, new DirichletOptions
            {
                Alpha = split.Double("alpha", new DirichletOptions().Alpha),
                Even = split.Bool("even", new DirichletOptions().Even),
            }),
            "shards" => Counted(split, new ShardsOptions { Shards = split.Int("shards", new ShardsOptions().Shards) }),
            "labels-per-client" => Counted(split, new LabelsPerClientOptions
            {
                Fewest = split.Int("fewest", new LabelsPerClientOptions().Fewest),
                Most = split.Int("most", new LabelsPerClientOptions().Most),
            }),
            "quantity-skew" => Counted(split, new QuantitySkewOptions
            {
                Exponent = split.Double("exponent", new QuantitySkewOptions().Exponent),
            }),
            "file" => new FromFileOptions { Path = split.Text("path") },
            _ => throw data.UnknownVariant(variant, Names),
        };
    }

    private static CountedPartitionOptions Counted(Section split, CountedPartitionOptions partition) => partition with
    {
        Clients = split.Int("clients", partition.Clients),
        AtLeast = split.Int("at-least", partition.AtLeast),
    };
}
