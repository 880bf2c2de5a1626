using FedActors.Settings;
using FedActors.Training.Data.Pickles;

namespace FedActors.Actors.Availability.Traces;

/// <summary>FedScale's pickles: a dictionary of clients, each a dictionary of its own.</summary>
internal static class PickledRows
{
    /// <summary>The clients of a file, in its order.</summary>
    public static IEnumerable<PickledRow> Read(string path)
    {
        if (Pickle.Read(path) is not Dictionary<string, object?> clients)
            throw new DataFileException(path, "is not a dictionary of clients");
        return clients.Select(client => client.Value is Dictionary<string, object?> row
            ? new PickledRow(path, client.Key, row)
            : throw new DataFileException(path, $"client {Printable.Quote(client.Key)} is not a dictionary"));
    }
}
