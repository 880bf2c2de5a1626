namespace FedActors.Actors.Models;

/// <summary>Which version of the model each client was last sent, if what it is sent next depends on it.</summary>
internal sealed class Downloads(FederationPlan plan)
{
    private readonly Dictionary<int, int> _versions = [];

    /// <summary>How many bytes were sent since <see cref="Begin"/>.</summary>
    public long Bytes { get; private set; }

    /// <summary>A new round begins.</summary>
    public void Begin() => Bytes = 0;

    /// <summary>Sends a version to a client, and returns the one that it has; −1 if it has none.</summary>
    public int Send(int client, int version)
    {
        var known = _versions.GetValueOrDefault(client, -1);
        if (plan.Trainer.SendsSteps) _versions[client] = version;
        Bytes += plan.BytesDown(known, version);
        return known;
    }
}
