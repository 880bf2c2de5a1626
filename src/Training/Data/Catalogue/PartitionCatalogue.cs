using FedActors.Training.Data.FeatureSkew;
using FedActors.Training.Data.Partitions.ByOwner;
using FedActors.Training.Data.Partitions.Dirichlet;
using FedActors.Training.Data.Partitions.FromFile;
using FedActors.Training.Data.Partitions.Iid;
using FedActors.Training.Data.Partitions.LabelsPerClient;
using FedActors.Training.Data.Partitions.QuantitySkew;
using FedActors.Training.Data.Partitions.Shards;
using static FedActors.Training.Data.Catalogue.Parameter;

namespace FedActors.Training.Data.Catalogue;

/// <summary>Every way to split a data set, and the options that apply to any split.</summary>
public static class PartitionCatalogue
{
    private const string Clients = "How many clients there are";
    private const string AtLeast =
        "The minimum number of samples per client; those with fewer are given some by those with the most";

    /// <summary>The partitions.</summary>
    public static IReadOnlyList<Entry> All { get; } =
    [
        Entry.Of(new ByOwnerOptions(), "by-owner",
            "Every writer or person is a client (`by-writer`, `by-identity`); those with too few samples are left out.",
            "",
            split => Of("at-least", split.AtLeast, "The minimum number of samples per client"),
            split => Of("clients", split.Clients, "How many owners take part, drawn at random; by default, all")),
        Entry.Of(new IidOptions(), "iid", "Every client gets the same number of samples (or one more), drawn from all.", "",
            split => Of("clients", split.Clients, Clients), split => Of("at-least", split.AtLeast, AtLeast)),
        Entry.Of(new DirichletOptions(), "dirichlet",
            "For each label, the shares of the clients are drawn from Dir(α). With `even`, each client draws its own mix of "
            + "labels and all hold the same number of samples, as far as the labels last.",
            "Yurochkin et al., Bayesian nonparametric federated learning, ICML 2019; even: Hsu et al., arXiv 1909.06335",
            split => Of("clients", split.Clients, Clients), split => Of("at-least", split.AtLeast, AtLeast),
            split => Of("alpha", split.Alpha, "α: 0.1 is very uneven, 100 nearly iid"),
            split => Of("even", split.Even, "Whether all hold the same number of samples")),
        Entry.Of(new ShardsOptions(), "shards",
            "Samples are sorted by label and cut into clients × k shards; each client gets k of them.",
            "McMahan et al., Communication-efficient learning of deep networks from decentralized data, AISTATS 2017",
            split => Of("clients", split.Clients, Clients), split => Of("at-least", split.AtLeast, AtLeast),
            split => Of("shards", split.Shards, "k")),
        Entry.Of(new LabelsPerClientOptions(), "labels-per-client",
            "Each client draws how many labels it has, and which; the samples of a label are divided evenly among the clients "
            + "that have it. Labels that no client drew stay unused.",
            "Li et al., Federated learning on non-IID data silos, ICDE 2022",
            split => Of("clients", split.Clients, Clients), split => Of("at-least", split.AtLeast, AtLeast),
            split => Of("fewest", split.Fewest, "The minimum number of labels per client"),
            split => Of("most", split.Most, "The maximum number of labels per client")),
        Entry.Of(new QuantitySkewOptions(), "quantity-skew",
            "Labels are mixed evenly, amounts follow a power law: the client of rank r holds a share ∝ r^−a.",
            "",
            split => Of("clients", split.Clients, Clients), split => Of("at-least", split.AtLeast, AtLeast),
            split => Of("exponent", split.Exponent, "a: 0 gives every client the same amount, 1 is Zipf's law")),
        Entry.Of(new FromFileOptions(), "file",
            "A text file with one line per client: the numbers of its samples, counted from 0. An empty line is a client "
            + "without samples; `#` starts a comment line.",
            "",
            split => Of("path", split.Path, "The file")),
    ];

    /// <summary>What the server keeps and how clients differ; applies to any partition.</summary>
    public static IReadOnlyList<Entry> Besides { get; } =
    [
        Entry.Of(new RootOptions(), "root",
            "Clean samples that the server owns, taken from the training samples before they are split: FLTrust, Fang and "
            + "FedAOT need them.",
            "Cao et al., FLTrust, NDSS 2021",
            root => Of("size", root.Size, "How many samples; 0 for none"),
            root => Of("bias", root.Bias, "The share of one class among them; by default, the mix of the data"),
            root => Of("biased-class", root.BiasedClass, "The class of that share")),
        Entry.Of(new FeatureSkewOptions(), "skew",
            "How the features of clients differ beyond their labels: each sees its images rotated by its own angle, or with "
            + "its own level of noise.",
            "Li et al., Federated learning on non-IID data silos, ICDE 2022",
            skew => Of("rotation", skew.Rotation, "The largest angle in degrees, either way"),
            skew => Of("noise", skew.Noise, "The largest standard deviation of a client's noise")),
        Entry.Of(new SplitOptions(), "client-test", "The share of its samples that every client keeps for its own test set.", "",
            split => Of("client-test", split.ClientTest, "The share, below 1")),
    ];
}
