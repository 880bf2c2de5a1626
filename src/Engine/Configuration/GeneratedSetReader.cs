using FedActors.Hocon.Binding;
using FedActors.Training.Data.PenDigits;
using FedActors.Training.Data.Synthetic;

namespace FedActors.Engine.Configuration;

/// <summary>Data sets that the program generates.</summary>
internal static class GeneratedSetReader
{
    public static PenDigitsOptions PenDigits(Section data)
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

    public static BlobsOptions Blobs(Section data)
    {
        var fallback = new BlobsOptions();
        return new BlobsOptions
        {
            Clients = data.Int("clients", fallback.Clients),
            Samples = data.Int("samples", fallback.Samples),
            Test = data.Int("test", fallback.Test),
            Features = data.Int("features", fallback.Features),
            Classes = data.Int("classes", fallback.Classes),
            Deviation = data.Double("deviation", fallback.Deviation),
        };
    }

    public static SyntheticOptions Synthetic(Section data)
    {
        var fallback = new SyntheticOptions();
        return new SyntheticOptions
        {
            Alpha = data.Double("alpha", fallback.Alpha),
            Beta = data.Double("beta", fallback.Beta),
            Clients = data.Int("clients", fallback.Clients),
            Most = data.Int("most", fallback.Most),
            Iid = data.Bool("iid", fallback.Iid),
            TestShare = data.Double("test-share", fallback.TestShare),
        };
    }
}
