using FedActors.Settings;
using FedActors.Training.Data;
using FedActors.Training.Data.Cifar;
using FedActors.Training.Data.Idle;
using FedActors.Training.Data.Idx;
using FedActors.Training.Data.Images;
using FedActors.Training.Data.Leaf;
using FedActors.Training.Data.Partitions;
using FedActors.Training.Data.Partitions.ByOwner;
using FedActors.Training.Data.Partitions.Dirichlet;
using FedActors.Training.Data.Partitions.FromFile;
using FedActors.Training.Data.Partitions.Iid;
using FedActors.Training.Data.Partitions.LabelsPerClient;
using FedActors.Training.Data.Partitions.QuantitySkew;
using FedActors.Training.Data.Partitions.Shards;
using FedActors.Training.Data.PenDigits;
using FedActors.Training.Data.Synthetic;
using FedActors.Training.Data.Tables;
using FedActors.Training.Layers;
using FedActors.Training.Models;
using FedActors.Training.Optimisers;

namespace FedActors.Training.Catalogue;

/// <summary>Every data set, partition, model, layer and optimiser that a configuration can name.</summary>
public static class TrainingCatalogue
{
    /// <summary>The data sets: generated, published, the user's own, none.</summary>
    public static IReadOnlyList<Kind<IDataSource>> Sets { get; } =
    [
        PenDigitsOptions.Described, BlobsOptions.Described, SyntheticOptions.Described,
        FashionMnistOptions.Described, MnistOptions.Described, EmnistOptions.Described, FemnistOptions.Described,
        Cifar10Options.Described, Cifar100Options.Described, CelebaOptions.Described, Location30Options.Described,
        Purchase100Options.Described, Texas100Options.Described,
        CsvOptions.Described, NpzOptions.Described, ImagesOptions.Described,
        IdleDataOptions.Described,
    ];

    /// <summary>The ways to split a set over clients.</summary>
    public static IReadOnlyList<Kind<PartitionOptions>> Partitions { get; } =
    [
        ByOwnerOptions.Described, IidOptions.Described, DirichletOptions.Described, ShardsOptions.Described,
        LabelsPerClientOptions.Described, QuantitySkewOptions.Described, FromFileOptions.Described,
    ];

    /// <summary>The models.</summary>
    public static IReadOnlyList<Kind<ModelOptions>> Models { get; } =
    [
        MlpOptions.Described, CnnOptions.Described, LogisticOptions.Described, NetworkOptions.Described,
        IdleModelOptions.Described,
    ];

    /// <summary>The layers of networks.</summary>
    public static IReadOnlyList<Kind<LayerOptions>> Layers { get; } =
    [
        DenseOptions.Described, ConvolutionOptions.Described, MaxPoolOptions.Described, AveragePoolOptions.Described,
        GlobalAveragePoolOptions.Described, FlattenOptions.Described, ReluOptions.Described, SiluOptions.Described,
        GeluOptions.Described, SigmoidOptions.Described, TanhOptions.Described, BatchNormOptions.Described,
        LayerNormOptions.Described, DropoutOptions.Described, ResidualOptions.Described,
    ];

    /// <summary>The optimisers.</summary>
    public static IReadOnlyList<Kind<OptimiserOptions>> Optimisers { get; } =
        [SgdOptions.Described, AdamOptions.Described, AdamOptions.DescribedAdamW];

    /// <summary>The same catalogue with all of them.</summary>
    public static Settings.Catalogue AddTo(Settings.Catalogue catalogue) =>
        catalogue.With(Sets).With(Partitions).With(Models).With(Layers).With(Optimisers);
}
