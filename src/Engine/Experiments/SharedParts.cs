using System.Collections.Concurrent;
using FedActors.Settings;

namespace FedActors.Engine.Experiments;

/// <summary>
/// Data and models that experiments share: they are opened once for all that ask for the same. Data that nobody uses any more
/// stays in memory until there is too much of it.
/// </summary>
/// <param name="mostBytes">How much may lie there unused.</param>
internal sealed class SharedParts(long mostBytes)
{
    private readonly Lock _lock = new();
    // The one that was used last stands last.
    private readonly List<Held> _data = [];
    private readonly ConcurrentDictionary<(string Model, SampleShape Shape, int Classes), Lazy<IModel>> _models = [];

    /// <summary>A quarter of the machine's memory may lie unused.</summary>
    public static SharedParts ForThisMachine() => new(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4);

    /// <summary>How many data sets are in memory.</summary>
    public int DataSets
    {
        get
        {
            lock (_lock) return _data.Count;
        }
    }

    /// <summary>
    /// What two experiments have in common if their data is the same; null for data that only code can make, which is not shared.
    /// </summary>
    public static string? KeyOf(Experiment experiment) =>
        Text(() => $"{DataSettings.Write(experiment)} {ServerSettings.WriteRoot(experiment)}") is { } data
            ? $"{experiment.Seed} {data}"
            : null;

    /// <summary>The data of an experiment, which is in use until <see cref="Return"/>.</summary>
    public IFederatedData Data(Experiment experiment, Func<IFederatedData> open)
    {
        if (KeyOf(experiment) is not { } key) return open();
        Held held;
        lock (_lock)
        {
            held = _data.Find(one => one.Key == key) ?? new Held(key, new(open));
            _data.Remove(held);
            _data.Add(held);
            held.Users++;
        }
        return held.Data.Value;
    }

    /// <summary>Says that an experiment does not use its data any more, if it ever did.</summary>
    public void Return(Experiment experiment)
    {
        var key = KeyOf(experiment);
        lock (_lock)
        {
            if (_data.Find(one => one.Key == key) is { } held) held.Users--;
            while (_data.Where(one => one.Users <= 0).ToList() is [var oldest, ..] idle && idle.Sum(one => one.Bytes) > mostBytes)
                _data.Remove(oldest);
        }
    }

    /// <summary>The model of an experiment whose data is open.</summary>
    public IModel Model(Experiment experiment, IFederatedData data, Func<IModel> build) =>
        Text(() => Written.Kind(experiment.Model)) is { } model
            ? _models.GetOrAdd((model, data.Shape, data.Classes), _ => new Lazy<IModel>(build)).Value
            : build();

    private static string? Text(Func<string?> write)
    {
        try
        {
            return write();
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private sealed class Held(string key, Lazy<IFederatedData> data)
    {
        public string Key => key;

        public Lazy<IFederatedData> Data => data;

        public int Users { get; set; }

        /// <summary>At most, because some data is drawn only when it is needed.</summary>
        public long Bytes => data.IsValueCreated ? sizeof(float) * (long)data.Value.Shape.Length * Samples(data.Value) : 0;

        private static long Samples(IFederatedData data) =>
            Enumerable.Range(0, data.Clients).Sum(client => (long)data.SampleCount(client)) + data.Test.Count;
    }
}
