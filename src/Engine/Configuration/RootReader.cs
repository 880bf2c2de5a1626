using FedActors.Hocon.Binding;
using FedActors.Training.Data;

namespace FedActors.Engine.Configuration;

/// <summary>
/// <c>server { root { size = 100, bias = 0.1, biased-class = 0 } }</c>: the clean samples of the data that the server keeps.
/// </summary>
internal static class RootReader
{
    /// <summary>The same data, with the server's share set aside.</summary>
    public static IDataSource Read(Section server, IDataSource data)
    {
        var section = server.Child("root");
        var root = new RootOptions
        {
            Size = section.Int("size", 0, min: 0),
            Bias = Bias(section),
            BiasedClass = section.Int("biased-class", 0, min: 0),
        };
        if (root.Size == 0) return data;
        return data switch
        {
            PartitionedData split => split with { Split = split.Split with { Root = root } },
            DataOptions set => new PartitionedData(set, new SplitOptions { Root = root }),
            _ => throw section.Error("size", $"data set '{data.Name}' has no samples that the server could keep"),
        };
    }

    private static double? Bias(Section root) =>
        root.OptionalDouble("bias") is { } bias ? root.Double("bias", bias, min: 0, max: 1) : null;
}
