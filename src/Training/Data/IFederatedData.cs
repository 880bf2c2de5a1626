using FedActors.Training.Data;

namespace FedActors;

/// <summary>
/// A data set split over clients, with a test set that no client sees. It is held in memory once; clients have views.
/// </summary>
public interface IFederatedData
{
    /// <summary>The shape of one sample.</summary>
    SampleShape Shape { get; }

    /// <summary>Labels are 0 … Classes − 1.</summary>
    int Classes { get; }

    /// <summary>What the data call their classes, in the order of labels; empty where a label says all.</summary>
    IReadOnlyList<string> ClassNames => [];

    /// <summary>The number of clients with data.</summary>
    int Clients { get; }

    /// <summary>The number of samples of a client, available without reading them.</summary>
    int SampleCount(int client);

    /// <summary>A lightweight view of one client's samples.</summary>
    ISamples Client(int client);

    /// <summary>Held-out samples for the evaluation of the global model.</summary>
    ISamples Test { get; }

    /// <summary>Clean samples that the server owns; empty unless requested.</summary>
    ISamples Root => NoSamples.Instance;

    /// <summary>Samples that a client holds back for testing; empty unless requested.</summary>
    ISamples ClientTest(int client) => NoSamples.Instance;
}
