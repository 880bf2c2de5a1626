using FedActors.Hocon.Binding;
using FedActors.Training.Data;
using FedActors.Training.Data.Idle;

namespace FedActors.Engine.Configuration;

/// <summary><c>data { set = fashion-mnist, partition = dirichlet { clients = 100 }, … }</c></summary>
internal static class DataReader
{
    private const string None = "none";

    public static IDataSource Read(Section data, ExperimentPlaces places)
    {
        string[] names = [.. DataSets.Names, None];
        var name = names[data.Word<int>("set", 0, [.. names.Select((word, index) => (word, index))])];
        if (name == None) return Idle(data);
        var set = DataSets.Read(name, data);
        var split = PartitionReader.Read(data, places);
        // A set in its natural split needs no partitioning.
        return split == new SplitOptions() ? set : new PartitionedData(set, split);
    }

    private static IdleDataOptions Idle(Section data)
    {
        var fallback = new IdleDataOptions();
        return new IdleDataOptions
        {
            Count = data.Int("clients", fallback.Count),
            Samples = data.Int("samples", fallback.Samples),
        };
    }
}
