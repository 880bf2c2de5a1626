namespace FedActors.Numerics.Gemm.Dots;

/// <summary>What a tile of inner products computes: <c>C[r·CRow + j·CColumn] (+)= Σ_k A[r·AStep + k]·B[j·BStep + k]</c>.</summary>
internal unsafe struct InnerProducts
{
    public float* A, B, C;
    public nint AStep, BStep, CRow, CColumn;

    /// <summary>How many rows and columns of the tile exist, and how many terms an inner product has: 16 or more.</summary>
    public int Rows, Columns, Depth;

    /// <summary>Whether the products are added to what C holds.</summary>
    public bool Accumulate;

    /// <summary>A row of A, or the last one that exists: rows past the end are computed and dropped.</summary>
    public readonly float* RowOfA(int row) => A + AStep * Math.Min(row, Rows - 1);

    /// <summary>The same of B.</summary>
    public readonly float* RowOfB(int column) => B + BStep * Math.Min(column, Columns - 1);
}
