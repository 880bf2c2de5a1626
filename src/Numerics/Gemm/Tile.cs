using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FedActors.Numerics.Memory;

namespace FedActors.Numerics.Gemm;

/// <summary>
/// The computation of a register tile: <c>C[r, v] (+)= Σ_t Σ_k A[r·ARow + ATaps[t] + k·AStep] · B[t·BTap + k·BStep + v]</c>.
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

    /// <summary>The number of rows and columns of the tile that exist. All of B's columns may be read.</summary>
    public int Rows, Columns;

    /// <summary>Whether the products are added to the contents of C.</summary>
    public bool Accumulate;

    /// <summary>A value per column that is added to every row, or null.</summary>
    public float* Bias;

    /// <summary>Whether negative results become 0.</summary>
    public bool Rectify;

    /// <summary>
    /// Row <paramref name="row"/> of A, or the last existing one: rows past the end are computed and discarded.
    /// </summary>
    public readonly float* RowOfA(int row) => A + ARow * Math.Min(row, Rows - 1);

    /// <summary>
    /// Prefetches C: after a block of the depth it has left the cache, and it is needed when the products are added to it.
    /// </summary>
    public readonly void FetchResult()
    {
        for (var row = 0; row < Rows; row++) Cache.Fetch(new ReadOnlySpan<float>(C + row * CRow, Columns));
    }

    /// <summary>Whether a kernel of this width would write past the end of C or leave a step undone.</summary>
    public readonly bool NeedsFinish(int width) => Columns < width || Bias != null || Rectify;

    /// <summary>Writes C from the products, whose rows are <paramref name="width"/> apart.</summary>
    public readonly void Finish(float* products, int width)
    {
        for (var row = 0; row < Rows; row++, products += width)
        {
            var c = C + row * CRow;
            for (int column = 0, lanes; column < Columns; column += lanes)
            {
                lanes = (Columns - column) switch { >= Lanes => Lanes, >= 8 => 8, >= 4 => 4, _ => 1 };
                var value = Load(products + column, lanes);
                if (Accumulate) value += Load(c + column, lanes);
                if (Bias != null) value += Load(Bias + column, lanes);
                if (Rectify) value = Vector512.AndNot(value, Vector512.LessThan(value, default));
                Store(value, c + column, lanes);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(float* from, int lanes) => lanes switch
    {
        Lanes => Vector512.Load(from),
        8 => Vector256.Load(from).ToVector512(),
        4 => Vector128.Load(from).ToVector256().ToVector512(),
        _ => Vector512.CreateScalar(*from),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<float> value, float* to, int lanes)
    {
        if (lanes == Lanes) value.Store(to);
        else if (lanes == 8) value.GetLower().Store(to);
        else if (lanes == 4) value.GetLower().GetLower().Store(to);
        else *to = value.ToScalar();
    }
}
