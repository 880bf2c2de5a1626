using FedActors.Training.Data.Idle;
using FedActors.Training.Models;

namespace FedActors.Training.Catalogue;

/// <summary>
/// Every data set, partition, model, layer, optimiser (of clients and of the server) and method that a configuration can name.
/// </summary>
internal static class TrainingCatalogue
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
        MlpOptions.Described, CnnOptions.Described, LogisticOptions.Described, EfficientNetOptions.Described,
        NetworkOptions.Described, IdleModelOptions.Described,
    ];

    /// <summary>The layers of networks.</summary>
    public static IReadOnlyList<Kind<LayerOptions>> Layers { get; } =
    [
        DenseOptions.Described, ConvolutionOptions.Described, MaxPoolOptions.Described, AveragePoolOptions.Described,
        GlobalAveragePoolOptions.Described, FlattenOptions.Described, ReluOptions.Described, SiluOptions.Described,
        GeluOptions.Described, SigmoidOptions.Described, TanhOptions.Described, BatchNormOptions.Described,
        LayerNormOptions.Described, DropoutOptions.Described, SqueezeExcitationOptions.Described, ResidualOptions.Described,
        SequentialOptions.Described,
    ];

    /// <summary>The optimisers.</summary>
    public static IReadOnlyList<Kind<OptimiserOptions>> Optimisers { get; } =
        [SgdOptions.Described, AdamOptions.Described, AdamOptions.DescribedAdamW];

    /// <summary>The optimisers of the server.</summary>
    public static IReadOnlyList<Kind<ServerOptimiserOptions>> ServerOptimisers { get; } =
    [
        PlainServerOptions.Described, ServerMomentumOptions.Described, FedAdagradOptions.Described, FedAdamOptions.Described,
        FedYogiOptions.Described,
    ];

    /// <summary>The methods of training.</summary>
    public static IReadOnlyList<Kind<MethodOptions>> Methods { get; } = [FirstOrderOptions.Described, ZeroOrderOptions.Described];

    /// <summary>The same catalogue with all of them.</summary>
    public static FedActors.Catalogue AddTo(FedActors.Catalogue catalogue) =>
        catalogue.With(Sets).With(Partitions).With(Models).With(Layers).With(Optimisers)
            .With(ServerOptimisers).With(Methods);
}
