namespace FedActors.Attacks.Labels;

/// <summary>Numbers the samples of all clients: those of client 0 come first, then those of client 1, and so on.</summary>
internal sealed class SampleNumbers(IFederatedData data)
{
    private readonly Lazy<long[]> _first = new(() =>
    {
        var first = new long[data.Clients + 1];
        for (var client = 0; client < data.Clients; client++) first[client + 1] = first[client] + data.SampleCount(client);
        return first;
    });

    /// <summary>How many samples there are.</summary>
    public long Count => _first.Value[^1];

    /// <summary>The number of a client's first sample.</summary>
    public long First(int client) => _first.Value[client];

    /// <summary>The honest label of the sample with this number.</summary>
    public int LabelOf(long number, Span<float> features)
    {
        var found = Array.BinarySearch(_first.Value, number);
        var client = found < 0 ? ~found - 1 : found;
        // A client without samples begins where the next one does.
        while (First(client + 1) <= number) client++;
        Span<int> label = stackalloc int[1];
        data.Client(client).Read([(int)(number - First(client))], features, label);
        return label[0];
    }
}
