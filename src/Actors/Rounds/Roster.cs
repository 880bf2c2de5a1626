using FedActors.Actors.Leases;
using FedActors.Runtime.Time;

namespace FedActors.Actors.Rounds;

/// <summary>The clients asked in a round, one row each in client order, and what became of them.</summary>
internal sealed class Roster : IParticipants
{
    private readonly int[] _clients;
    private readonly Answer[] _answers;

    public Roster(int[] clients)
    {
        _clients = clients;
        _answers = new Answer[clients.Length];
        // Everyone counts as late until something else happens.
        Array.Fill(_answers, new Answer { Fate = Fate.Late });
    }

    public int Count => _clients.Length;

    public int Arrived { get; private set; }

    public int Dropped { get; private set; }

    /// <summary>Whether everyone who was asked has failed.</summary>
    public bool FailedOnly => Count > 0 && Dropped == Count && CountOf(Fate.Failed) > 0 && CountOf(Fate.Lost) == 0;

    public int Outstanding => Count - Arrived - Dropped;

    public int ClientOf(int row) => _clients[row];

    /// <summary>The mean training loss of the updates that arrived, summed in client order; null if none is finite.</summary>
    public double? MeanLoss
    {
        get
        {
            double sum = 0;
            var finite = 0;
            foreach (ref readonly var answer in _answers.AsSpan())
            {
                if (answer.Fate != Fate.Arrived || !double.IsFinite(answer.Loss)) continue;
                sum += answer.Loss;
                finite++;
            }
            return finite == 0 ? null : sum / finite;
        }
    }

    public int[] ArrivedRows => RowsOf(Fate.Arrived);

    /// <summary>The size in bytes of the updates that arrived, including refused ones.</summary>
    public long BytesUp(FederationPlan plan)
    {
        var bytes = 0L;
        foreach (ref readonly var answer in _answers.AsSpan()) bytes += plan.BytesOf(answer.Length);
        return bytes;
    }

    /// <summary>The updates that arrived, in client order.</summary>
    public Arrival[] Arrivals => Array.ConvertAll(ArrivedRows, row => new Arrival(row, _clients[row], _answers[row].Length));

    /// <summary>Whoever takes part in a round has its model.</summary>
    public int StalenessOf(int row) => 0;

    public Fate FateOf(int row) => _answers[row].Fate;

    public int? RowOf(int client) => Array.BinarySearch(_clients, client) is >= 0 and var row ? row : null;

    /// <summary>Whether a row is still leased to its client.</summary>
    public bool IsLeased(int row) => _answers[row].IsLeased;

    /// <summary>How many rows are leased to their clients.</summary>
    public int Leased { get; private set; }

    /// <summary>Leases a row to its client.</summary>
    public void Lease(int row)
    {
        _answers[row].IsLeased = true;
        Leased++;
    }

    /// <summary>Takes a row back; false if it is back already.</summary>
    public bool Return(int row)
    {
        ref var answer = ref _answers[row];
        if (!answer.IsLeased) return false;
        answer.IsLeased = false;
        Leased--;
        return true;
    }

    public bool Arrive(int row, int length, double loss, Instant now)
    {
        ref var answer = ref _answers[row];
        if (answer.Fate != Fate.Late) return false;
        (answer.Fate, answer.Length, answer.Loss, answer.Came) = (Fate.Arrived, length, loss, now);
        Arrived++;
        return true;
    }

    /// <summary>
    /// Keeps no more updates than were wanted: those that came first and, among those that came at the same time, those of the
    /// clients with the lowest numbers, regardless of the order in which their messages were received.
    /// </summary>
    public void Settle(int wanted)
    {
        if (Arrived <= wanted) return;
        foreach (var row in ArrivedRows.OrderBy(row => _answers[row].Came).ThenBy(row => row).Skip(wanted))
        {
            _answers[row] = new Answer { Fate = Fate.Late, IsLeased = _answers[row].IsLeased };
            Arrived--;
        }
    }

    /// <summary>Drops a participant whose update has not come; false if it has, or if it was dropped already.</summary>
    public bool Drop(int row, Fate why)
    {
        if (_answers[row].Fate != Fate.Late) return false;
        _answers[row].Fate = why;
        Dropped++;
        return true;
    }

    public void Refuse(int row, Fate why) => _answers[row].Fate = why;

    private int[] RowsOf(Fate fate)
    {
        var rows = new int[CountOf(fate)];
        for (int row = 0, found = 0; found < rows.Length; row++)
            if (_answers[row].Fate == fate) rows[found++] = row;
        return rows;
    }

    private int CountOf(Fate fate)
    {
        var count = 0;
        foreach (ref readonly var answer in _answers.AsSpan())
            if (answer.Fate == fate) count++;
        return count;
    }

    // Kept together because updates arrive in random row order: each then costs one cache miss instead of three.
    private struct Answer
    {
        public Fate Fate;
        public bool IsLeased;
        public int Length;
        public double Loss;
        public Instant Came;
    }
}
