using FedActors.Aggregation.Rows;
using FedActors.Numerics.Randomness;
using FedActors.Numerics.Reductions;

namespace FedActors;

/// <summary>What colluding attackers share in one round: their own rows, the rows they see, perhaps the rule.</summary>
/// <param name="Matrix">The updates of the round.</param>
/// <param name="Seen">The rows from which the adversary learns: the honest ones, or its own where it sees no others.</param>
/// <param name="Owned">The rows that the adversary writes.</param>
/// <param name="Participants">How many updates the server will aggregate.</param>
/// <param name="Key">Randomness of this group in this round.</param>
public sealed record AdversaryView(
    UpdateMatrix Matrix, IReadOnlyList<int> Seen, IReadOnlyList<int> Owned, int Participants, RandomKey Key)
{
    /// <summary>The server's rule, in an instance of the adversary's own; null unless the adversary knows it.</summary>
    public IAggregationRule? Rule { get; init; }

    /// <summary>The primitives to compute with, as many threads as the server's rule has.</summary>
    public IMatrixMath Math { get; init; } = new CpuMath();

    /// <summary>How many threads its own loops may use.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The global model minus the one before it; empty in the first round.</summary>
    public ReadOnlyMemory<float> LastStep { get; init; }

    /// <summary>The first column under attack.</summary>
    public int Offset { get; init; }

    /// <summary>How many columns are under attack.</summary>
    public int Columns { get; init; } = Matrix.Columns;

    /// <summary>How many of the updates are its own.</summary>
    public int Hostile => Owned.Count;

    /// <summary>The updates that the adversary sees, in the columns under attack.</summary>
    public IRows SeenRows => new ColumnRange(this);

    /// <summary>The update that the adversary sees at position <paramref name="index"/>, in the columns under attack.</summary>
    public ReadOnlySpan<float> SeenRow(int index) => Matrix.Row(Seen[index]).Slice(Offset, Columns);

    /// <summary>The update that the adversary writes at position <paramref name="index"/>, in the columns under attack.</summary>
    public Span<float> OwnedRow(int index) => Matrix.Row(Owned[index]).Slice(Offset, Columns);

    /// <summary>The same adversary with only some of its columns: <paramref name="width"/> of them, or what is left.</summary>
    internal AdversaryView Block(int column, int width) =>
        this with { Offset = Offset + column, Columns = int.Min(width, Columns - column), Threads = 1 };

    /// <summary>Sends the same vector from every client of the group.</summary>
    public void SendAll(float[] vector) => Parallelism.For(Owned.Count, Threads, index => vector.CopyTo(OwnedRow(index)));

    private sealed class ColumnRange(AdversaryView adversary) : IRows
    {
        public int Count => adversary.Seen.Count;

        public int Columns => adversary.Columns;

        public bool LieInMemory => adversary.Matrix.LiesInMemory;

        public ReadOnlySpan<float> Read(int row, int column, Span<float> scratch) =>
            adversary.Matrix.Read(adversary.Seen[row], adversary.Offset + column, scratch);
    }
}
