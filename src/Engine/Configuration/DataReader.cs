using FedActors.Hocon.Binding;
using FedActors.Training.Data;
using FedActors.Training.Data.Idle;
using FedActors.Training.Data.PenDigits;

namespace FedActors.Engine.Configuration;

/// <summary><c>data { set = pen-digits, … }</c></summary>
internal static class DataReader
{
    public static IFederationSource Read(Section data)
    {
        var read = data.Word<Set>("set", Set.PenDigits, ("pen-digits", Set.PenDigits), ("none", Set.None));
        return read == Set.PenDigits ? PenDigits(data) : Idle(data);
    }

    private static PenDigitsOptions PenDigits(Section data)
    {
        var fallback = new PenDigitsOptions();
        return new PenDigitsOptions
        {
            Writers = data.Int("writers", fallback.Writers),
            TestWriters = data.Int("test-writers", fallback.TestWriters),
            Fewest = data.Int("fewest", fallback.Fewest),
            Most = data.Int("most", fallback.Most),
        };
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

    private enum Set
    {
        PenDigits,
        None,
    }
}
