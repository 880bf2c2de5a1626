namespace FedActors.Engine.Summaries;

/// <summary>Where the weight of a round's aggregate went. Summed in the order of the participants, to be reproducible.</summary>
internal readonly struct WeightTally
{
    private readonly double _hostile, _all;

    public WeightTally(IReadOnlyList<ParticipantResult> participants)
    {
        for (var i = 0; i < participants.Count; i++)
        {
            var one = participants[i];
            if (one.Fate != Fate.Arrived) continue;
            var chosen = one.Weight > 0;
            _all += one.Weight;
            if (chosen) Chosen++;
            if (!one.IsHostile) continue;
            _hostile += one.Weight;
            HostileArrived++;
            if (chosen) HostileChosen++;
        }
    }

    public int Chosen { get; }

    public int HostileArrived { get; }

    public int HostileChosen { get; }

    public double HostileWeight => _all == 0 ? 0 : _hostile / _all;
}
