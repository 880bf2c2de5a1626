using FedActors.Hocon;
using FedActors.Hocon.Binding;
using FedActors.Training.Data;

namespace FedActors.Engine.Configuration;

/// <summary>The data sets, by their names in configurations.</summary>
public static class DataSets
{
    private static readonly OrderedDictionary<string, Func<Section, DataOptions>> Readers = new()
    {
        ["pen-digits"] = GeneratedSetReader.PenDigits,
        ["blobs"] = GeneratedSetReader.Blobs,
        ["synthetic"] = GeneratedSetReader.Synthetic,
        ["fashion-mnist"] = PublishedSetReader.FashionMnist,
        ["mnist"] = PublishedSetReader.Mnist,
        ["emnist"] = PublishedSetReader.Emnist,
        ["femnist"] = PublishedSetReader.Femnist,
        ["cifar-10"] = PublishedSetReader.Cifar10,
        ["cifar-100"] = PublishedSetReader.Cifar100,
        ["celeba"] = PublishedSetReader.Celeba,
        ["location30"] = PublishedSetReader.Location30,
        ["purchase100"] = PublishedSetReader.Purchase100,
        ["texas100"] = PublishedSetReader.Texas100,
        ["csv"] = OwnSetReader.Csv,
        ["npz"] = OwnSetReader.Npz,
        ["images"] = OwnSetReader.Images,
    };

    /// <summary>The names, generated sets first.</summary>
    public static IReadOnlyList<string> Names => Readers.Keys;

    /// <summary>The data set with this name, with default settings; null if there is none.</summary>
    public static DataOptions? Find(string name) =>
        Readers.TryGetValue(name, out var read) ? read(Section.Of(HoconParser.Parse("", name))) : null;

    internal static DataOptions Read(string name, Section data) => Readers[name](data);
}
