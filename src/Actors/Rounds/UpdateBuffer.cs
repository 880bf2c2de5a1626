using FedActors.Actors.Leases;

namespace FedActors.Actors.Rounds;

/// <summary>
/// What came since the server's last step: the updates that wait for the next one, and those that will not be part of it.
/// </summary>
internal sealed class UpdateBuffer : IParticipants
{
    private readonly List<Answer> _answers = [];

    /// <summary>How many updates wait.</summary>
    public int Waiting { get; private set; }

    public int Count => _answers.Count;

    /// <summary>The rows of all updates, which are free after the step.</summary>
    public IEnumerable<int> Rows => _answers.Where(answer => answer.HoldsRow).Select(answer => answer.Job.Lease.Row);

    public Arrival[] Arrivals =>
    [
        .. _answers.Where(answer => answer.Fate == Fate.Arrived).Select(answer => new Arrival(
            answer.Job.Lease.Row, answer.Job.Lease.Client, answer.Length, answer.Staleness)),
    ];

    public double? MeanLoss
    {
        get
        {
            double[] finite = [.. _answers.Where(answer => answer.Fate == Fate.Arrived && double.IsFinite(answer.Loss))
                .Select(answer => answer.Loss)];
            return finite.Length == 0 ? null : finite.Sum() / finite.Length;
        }
    }

    public int ClientOf(int place) => _answers[place].Job.Lease.Client;

    public Fate FateOf(int place) => _answers[place].Fate;

    public int StalenessOf(int place) => _answers[place].Staleness;

    public long BytesUp(FederationPlan plan) => _answers.Sum(answer => plan.BytesOf(answer.Length));

    /// <summary>An update came, and waits in its row.</summary>
    public void Add(ClientJob job, int length, double loss, int staleness)
    {
        _answers.Add(new Answer(job, length, loss, staleness, Fate.Arrived, HoldsRow: true));
        Waiting++;
    }

    /// <summary>An update came that is too old, or none will come.</summary>
    public void Drop(ClientJob job, int length, int staleness, Fate why) =>
        _answers.Add(new Answer(job, length, double.NaN, staleness, why, HoldsRow: false));

    /// <summary>
    /// Brings everything into the order of clients, as it would be in a round; of one client, what it began first comes first.
    /// </summary>
    public void Sort() => _answers.Sort((one, other) =>
        (one.Job.Lease.Client, one.Job.Number).CompareTo((other.Job.Lease.Client, other.Job.Number)));

    public void Refuse(int row, Fate why)
    {
        var place = _answers.FindIndex(answer => answer.HoldsRow && answer.Job.Lease.Row == row);
        _answers[place] = _answers[place] with { Fate = why };
    }

    private readonly record struct Answer(ClientJob Job, int Length, double Loss, int Staleness, Fate Fate, bool HoldsRow);
}
