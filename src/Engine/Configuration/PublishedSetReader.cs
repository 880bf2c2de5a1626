using FedActors.Hocon.Binding;
using FedActors.Training.Data.Cifar;
using FedActors.Training.Data.Idx;
using FedActors.Training.Data.Images;
using FedActors.Training.Data.Leaf;
using FedActors.Training.Data.Tables;

namespace FedActors.Engine.Configuration;

/// <summary>Published data sets, in their original files.</summary>
internal static class PublishedSetReader
{
    public static FashionMnistOptions FashionMnist(Section data) => new() { Folder = Folder(data) };

    public static MnistOptions Mnist(Section data) => new() { Folder = Folder(data) };

    public static EmnistOptions Emnist(Section data) => new() { Folder = Folder(data) };

    public static FemnistOptions Femnist(Section data) => new() { Folder = Folder(data) };

    public static Cifar10Options Cifar10(Section data) => new() { Folder = Folder(data) };

    public static Cifar100Options Cifar100(Section data) => new()
    {
        Folder = Folder(data),
        Coarse = data.Bool("coarse", new Cifar100Options().Coarse),
    };

    public static CelebaOptions Celeba(Section data)
    {
        var fallback = new CelebaOptions();
        return new CelebaOptions
        {
            Folder = Folder(data),
            Attribute = data.Text("attribute", fallback.Attribute),
            Side = data.Int("side", fallback.Side),
        };
    }

    public static Location30Options Location30(Section data) => new() { Folder = Folder(data), TestShare = TestShare(data) };

    public static Purchase100Options Purchase100(Section data) => new() { Folder = Folder(data), TestShare = TestShare(data) };

    public static Texas100Options Texas100(Section data) => new() { Folder = Folder(data), TestShare = TestShare(data) };

    private static string? Folder(Section data) => data.OptionalText("folder");

    private static double TestShare(Section data) => data.Double("test-share", new Location30Options().TestShare);
}
