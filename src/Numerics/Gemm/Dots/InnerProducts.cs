namespace FedActors.Numerics.Gemm.Dots;

/// <summary>
/// The computation of a tile of inner products: <c>C[r·CRow + j·CColumn] (+)= Σ_k A[r·AStep + k]·B[j·BStep + k]</c>.
/// </summary>
internal unsafe struct InnerProducts
{
    public float* A, B, C;
    public nint AStep, BStep, CRow, CColumn;

    /// <summary>The number of rows and columns of the tile that exist, and the terms per inner product: 16 or more.</summary>
    public int Rows, Columns, Depth;

    /// <summary>Whether the products are added to the contents of C.</summary>
    public bool Accumulate;

    /// <summary>A row of A, or the last existing one: rows past the end are computed and discarded.</summary>
    public readonly float* RowOfA(int row) => A + AStep * Math.Min(row, Rows - 1);

    /// <summary>The same for B.</summary>
    public readonly float* RowOfB(int column) => B + BStep * Math.Min(column, Columns - 1);
}
