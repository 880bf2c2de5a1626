using System.Runtime.Intrinsics;
using FedActors.Numerics.Memory;

namespace FedActors.Numerics.Gemm;

/// <summary>
/// What a register tile computes: <c>C[r, v] (+)= Σ_t Σ_k A[r·ARow + ATaps[t] + k·AStep] · B[t·BTap + k·BStep + v]</c>.
/// A matrix product has one tap; a convolution has one per kernel row, so that it needs no unfolded copy of its input.
/// </summary>
internal unsafe struct Tile
{
    private const int Lanes = 16;

    public float* A;
    public nint ARow, AStep;
    public nint* ATaps;
    public int Taps, Depth;
    public float* B;
    public nint BStep, BTap;
    public float* C;
    public nint CRow;

    /// <summary>How many rows and columns of the tile exist. All of B's columns may be read.</summary>
    public int Rows, Columns;

    /// <summary>Whether the products are added to what C holds.</summary>
    public bool Accumulate;

    /// <summary>A value for each column that is added to every row, or null.</summary>
    public float* Bias;

    /// <summary>Whether negative results become 0.</summary>
    public bool Rectify;

    /// <summary>Row <paramref name="row"/> of A, or the last one that exists: rows past the end are computed and dropped.</summary>
    public readonly float* RowOfA(int row) => A + ARow * Math.Min(row, Rows - 1);

    /// <summary>Asks for what C holds: it is far away after a block of the depth, and needed when the products are added to it.</summary>
    public readonly void FetchResult()
    {
        for (var row = 0; row < Rows; row++) Cache.Fetch(new ReadOnlySpan<float>(C + row * CRow, Columns));
    }

    /// <summary>Whether a kernel of this width writes more than C may hold, or less than is to be done.</summary>
    public readonly bool NeedsFinish(int width) => Columns < width || Bias != null || Rectify;

    /// <summary>Writes C from the products, whose rows are <paramref name="width"/> apart.</summary>
    public readonly void Finish(float* products, int width)
    {
        for (var row = 0; row < Rows; row++, products += width)
        {
            var c = C + row * CRow;
            var column = 0;
            for (; column <= Columns - Lanes; column += Lanes)
            {
                var value = Vector512.Load(products + column);
                if (Accumulate) value += Vector512.Load(c + column);
                if (Bias != null) value += Vector512.Load(Bias + column);
                if (Rectify) value = Vector512.AndNot(value, Vector512.LessThan(value, default));
                value.Store(c + column);
            }
            for (; column < Columns; column++)
            {
                var value = products[column];
                if (Accumulate) value += c[column];
                if (Bias != null) value += Bias[column];
                c[column] = Rectify && value < 0 ? 0 : value;
            }
        }
    }
}
