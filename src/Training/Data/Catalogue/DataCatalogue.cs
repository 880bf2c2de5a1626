using FedActors.Training.Data.Cifar;
using FedActors.Training.Data.Idx;
using FedActors.Training.Data.Images;
using FedActors.Training.Data.Leaf;
using FedActors.Training.Data.PenDigits;
using FedActors.Training.Data.Synthetic;
using FedActors.Training.Data.Tables;
using static FedActors.Training.Data.Catalogue.Parameter;

namespace FedActors.Training.Data.Catalogue;

/// <summary>Every data set that a configuration can name.</summary>
public static class DataCatalogue
{
    private const string Folder =
        "The folder of the files; by default, `$FEDACTORS_DATA/<set>`, `data/<set>` and the folder of a system package";

    /// <summary>The entries: generated sets first, then sets read from files.</summary>
    public static IReadOnlyList<Entry> All { get; } =
    [
        Entry.Of(new PenDigitsOptions(), "pen-digits",
            "Handwritten digits drawn by FedActors itself, 28×28 grey; nothing to download. Every client is a writer with "
            + "their own handwriting; the test set is by other writers.",
            "",
            set => Of("writers", set.Writers, "The number of writers with training samples, who are the clients"),
            set => Of("test-writers", set.TestWriters, "The number of writers of the test set"),
            set => Of("fewest", set.Fewest, "The minimum number of samples per writer"),
            set => Of("most", set.Most, "The maximum number of samples per writer")),
        Entry.Of(new BlobsOptions(), "blobs",
            "A Gaussian cloud per class. Samples are made when they are read, so that a federation of any size needs no "
            + "memory per sample.",
            "",
            set => Of("clients", set.Clients, "How many clients there are"),
            set => Of("samples", set.Samples, "Samples of each client"),
            set => Of("test", set.Test, "Samples of the test set"),
            set => Of("features", set.Features, "Features of a sample"),
            set => Of("classes", set.Classes, "How many classes there are"),
            set => Of(
                "deviation", set.Deviation, "The standard deviation of each feature around its centre; centres have length 1")),
        Entry.Of(new SyntheticOptions(), "synthetic",
            "Synthetic(α, β): every client has its own linear model and input distribution; 60 features, 10 classes.",
            "Li et al., Federated Optimization in Heterogeneous Networks (FedProx), MLSys 2020",
            set => Of("alpha", set.Alpha, "How much the models of clients differ"),
            set => Of("beta", set.Beta, "How much their inputs differ"),
            set => Of("clients", set.Clients, "How many clients there are"),
            set => Of("most", set.Most, "The maximum number of samples per client"),
            set => Of("iid", set.Iid, "Whether all share one model and one distribution"),
            set => Of("test-share", set.TestShare, "The share of every client's samples that goes to the test set")),
        Entry.Of(new FashionMnistOptions(), "fashion-mnist",
            "60,000 + 10,000 articles of clothing, 28×28 grey. Debian's package dataset-fashion-mnist is found automatically.",
            "Xiao et al., arXiv 1708.07747", set => Of("folder", set.Folder, Folder)),
        Entry.Of(new MnistOptions(), "mnist", "60,000 + 10,000 handwritten digits, 28×28 grey.",
            "LeCun et al., Gradient-based learning applied to document recognition, 1998",
            set => Of("folder", set.Folder, Folder)),
        Entry.Of(new EmnistOptions(), "emnist",
            "The digits of EMNIST, 240,000 + 40,000, 28×28 grey. With the NIST writers in `emnist-digits-train-writers.txt`, "
            + "one line per training image, every writer can be a client.",
            "Cohen et al., arXiv 1702.05373", set => Of("folder", set.Folder, Folder)),
        Entry.Of(new FemnistOptions(), "femnist",
            "LEAF's letters and digits by writer, 62 classes, 28×28 grey: the folders `train` and `test` of its "
            + "preprocessing.",
            "Caldas et al., LEAF, arXiv 1812.01097", set => Of("folder", set.Folder, Folder)),
        Entry.Of(new Cifar10Options(), "cifar-10",
            "50,000 + 10,000 colour photographs, 3×32×32, 10 classes, in the binary or the Python version (which torchvision "
            + "downloads).",
            "Krizhevsky, Learning multiple layers of features from tiny images, 2009", set => Of("folder", set.Folder, Folder)),
        Entry.Of(new Cifar100Options(), "cifar-100",
            "50,000 + 10,000 colour photographs, 3×32×32, 100 classes, in the binary or the Python version (which torchvision "
            + "downloads).",
            "Krizhevsky, Learning multiple layers of features from tiny images, 2009",
            set => Of("folder", set.Folder, Folder), set => Of("coarse", set.Coarse, "Whether labels are the 20 superclasses")),
        Entry.Of(new CelebaOptions(), "celeba",
            "202,599 aligned faces of 10,177 people, in JPEG or PNG, with the publisher's lists or Kaggle's. One of 40 "
            + "attributes is the label, and each person is a client; with `by-identity` and at-least 31 it is the federation of "
            + "layerwise cosine aggregation.",
            "Liu et al., Deep learning face attributes in the wild, ICCV 2015",
            set => Of("folder", set.Folder, Folder),
            set => Of("attribute", set.Attribute, "The attribute that is the label"),
            set => Of("side", set.Side, "Height and width to which faces are scaled")),
        Entry.Of(new Location30Options(), "location30", "Where 5,010 people checked in: 446 places, yes or no; 30 classes.",
            "Shokri et al., Membership inference attacks, S&P 2017",
            set => Of("folder", set.Folder, Folder),
            set => Of("test-share", set.TestShare, "The share that is held out for tests")),
        Entry.Of(new Purchase100Options(), "purchase100", "What 197,324 people bought: 600 products, yes or no; 100 classes.",
            "Shokri et al., Membership inference attacks, S&P 2017",
            set => Of("folder", set.Folder, Folder),
            set => Of("test-share", set.TestShare, "The share that is held out for tests")),
        Entry.Of(new Texas100Options(), "texas100", "67,330 hospital stays: 6,169 features, yes or no; 100 classes.",
            "Shokri et al., Membership inference attacks, S&P 2017",
            set => Of("folder", set.Folder, Folder),
            set => Of("test-share", set.TestShare, "The share that is held out for tests")),
        Entry.Of(new CsvOptions(), "csv",
            "Your own table, one sample per line: numbers, a label and optionally an owner. May be gzipped; a header line is "
            + "detected.",
            "",
            set => Of("path", set.Path, "The file of training samples"),
            set => Of("test", set.Test, "The file of test samples; without one, some are held out"),
            set => Of("test-share", set.TestShare, "The share that is held out"),
            set => Of("label", set.Label, "The column of the label: `first`, `last` or its name"),
            set => Of("owner", set.Owner, "The name of the column that says who made a sample"),
            set => Of("separator", $"`{set.Separator}`", "The separator between fields")),
        Entry.Of(new NpzOptions(), "npz",
            "Your own NumPy archive: an array of features, one of labels (or one-hot rows), and optionally `x_test` and "
            + "`y_test`.",
            "",
            set => Of("path", set.Path, "The file"),
            set => Of("features", set.Features, "The array of features; by default, the usual names are tried"),
            set => Of("labels", set.Labels, "The array of labels"),
            set => Of("owners", set.Owners, "The array that says who made each sample"),
            set => Of("scale", set.Scale, "What features are multiplied by"),
            set => Of("test-share", set.TestShare, "The share that is held out")),
        Entry.Of(new ImagesOptions(), "images",
            "Your own PNG and JPEG files in a folder per class, or per client and class. Bytes are used as stored, without "
            + "colour management; transparency is dropped.",
            "",
            set => Of("path", set.Path, "The outermost folder"),
            set => Of("by-client", set.ByClient, "Whether the folders of the classes are inside a folder per client"),
            set => Of("channels", set.Channels, "1 for grey, 3 for colour, 0 for that of the first image"),
            set => Of("height", set.Height, "The height to which images are scaled; 0 leaves them as they are"),
            set => Of("width", set.Width, "The width to which images are scaled; 0 leaves them as they are"),
            set => Of("test-share", set.TestShare, "The share that is held out if there is no folder `test`")),
    ];
}
