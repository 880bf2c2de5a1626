namespace FedActors.Numerics.Gemm;

/// <summary>
/// What a register tile computes: <c>C[r, v] (+)= Σ_t Σ_k A[r·ARow + ATaps[t] + k·AStep] · B[t·BTap + k·BStep + v]</c>.
/// A matrix product has one tap; a convolution has one per kernel row, so that it needs no unfolded copy of its input.
/// </summary>
internal unsafe struct Tile
{
    public float* A;
    public nint ARow, AStep;
    public nint* ATaps;
    public int Taps, Depth;
    public float* B;
    public nint BStep, BTap;
    public float* C;
    public nint CRow;
    public int Rows;

    /// <summary>Whether the products are added to what C holds.</summary>
    public bool Accumulate;

    /// <summary>A value for each column that is added to every row, or null.</summary>
    public float* Bias;

    /// <summary>Whether negative results become 0.</summary>
    public bool Rectify;

    /// <summary>Row <paramref name="row"/> of A, or the last one that exists: rows past the end are computed and dropped.</summary>
    public readonly float* RowOfA(int row) => A + ARow * Math.Min(row, Rows - 1);
}
