namespace FedActors.Training.Data;

/// <summary>A data set split over clients, with a test set that no client sees. Lives once in memory; clients hold views.</summary>
public interface IFederatedData
{
    /// <summary>The shape of one sample.</summary>
    SampleShape Shape { get; }

    /// <summary>Labels are 0 … Classes − 1.</summary>
    int Classes { get; }

    /// <summary>How many clients hold data.</summary>
    int Clients { get; }

    /// <summary>The number of samples of a client, known without reading them.</summary>
    int SampleCount(int client);

    /// <summary>A light view of the samples of one client.</summary>
    ISamples Client(int client);

    /// <summary>Held-out samples for the evaluation of the global model.</summary>
    ISamples Test { get; }

    /// <summary>Clean samples that the server owns; empty unless asked for.</summary>
    ISamples Root => NoSamples.Instance;

    /// <summary>Samples that a client keeps to test on; empty unless asked for.</summary>
    ISamples ClientTest(int client) => NoSamples.Instance;
}
