namespace FedActors.Engine.Descriptions;

/// <summary>What one client holds.</summary>
/// <param name="Client">Its index among the clients.</param>
/// <param name="Labels">How many samples it has of each label.</param>
internal sealed record ClientDescription(int Client, IReadOnlyList<int> Labels)
{
    /// <summary>How many samples it has.</summary>
    public int Samples => Labels.Sum();
}
