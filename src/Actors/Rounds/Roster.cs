using FedActors.Actors.Results;

namespace FedActors.Actors.Rounds;

/// <summary>Who was asked in a round, one row each in client order, and what came of it.</summary>
internal sealed class Roster(int[] clients)
{
    // Late is what everybody is until something else happens.
    private readonly Fate[] _fates = [.. Enumerable.Repeat(Fate.Late, clients.Length)];
    private readonly int[] _lengths = new int[clients.Length];
    private readonly double[] _losses = new double[clients.Length];

    public int Count => clients.Length;

    public int Arrived { get; private set; }

    public int Dropped { get; private set; }

    /// <summary>How many got the model: all but those who have no samples.</summary>
    public int Asked => Count - Rows(Fate.NoData).Count();

    /// <summary>Whether everybody who was asked has failed.</summary>
    public bool FailedOnly => Count > 0 && Dropped == Count && Rows(Fate.Failed).Any();

    public int Outstanding => Count - Arrived - Dropped;

    public int ClientOf(int row) => clients[row];

    /// <summary>The mean training loss of the updates that arrived, summed in client order; null where none is finite.</summary>
    public double? MeanLoss
    {
        get
        {
            var losses = Rows(Fate.Arrived).Select(row => _losses[row]).Where(double.IsFinite).ToList();
            return losses.Count == 0 ? null : losses.Average();
        }
    }

    public IEnumerable<int> OutstandingRows => Rows(Fate.Late);

    public IReadOnlyList<int> ArrivedRows => [.. Rows(Fate.Arrived)];

    /// <summary>The bytes of the updates that arrived, refused ones included.</summary>
    public long BytesUp(FederationPlan plan) => _lengths.Sum(plan.BytesOf);

    public int LengthOf(int row) => _lengths[row];

    public Fate FateOf(int row) => _fates[row];

    public int? RowOf(int client) => Array.BinarySearch(clients, client) is >= 0 and var row ? row : null;

    public bool Arrive(int row, int length, double loss)
    {
        if (_fates[row] != Fate.Late) return false;
        _fates[row] = Fate.Arrived;
        _lengths[row] = length;
        _losses[row] = loss;
        Arrived++;
        return true;
    }

    /// <summary>Counts a participant out before its update came.</summary>
    public bool Drop(int row, Fate why)
    {
        if (_fates[row] != Fate.Late) return false;
        _fates[row] = why;
        Dropped++;
        return true;
    }

    public void Refuse(int row, Fate why) => _fates[row] = why;

    private IEnumerable<int> Rows(Fate fate)
    {
        for (var row = 0; row < _fates.Length; row++)
            if (_fates[row] == fate) yield return row;
    }
}
