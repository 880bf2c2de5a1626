using System.Runtime.CompilerServices;

namespace FedActors.Numerics.Gemm;

/// <summary>
/// Computes one register tile. Every kernel adds the products of an element in the same order with fused multiply-add,
/// so all kernels give the same bits.
/// </summary>
internal abstract unsafe class TileKernel(int rows, int width)
{
    private const int MostElements = 16 * 64;

    public int Rows => rows;

    public int Width => width;

    /// <summary>Computes the tile; results the kernel cannot write directly go through a buffer.</summary>
    [SkipLocalsInit]
    public void Run(in Tile tile)
    {
        if (!tile.NeedsFinish(width))
        {
            Compute(tile);
            return;
        }
        var products = stackalloc float[MostElements];
        var whole = tile;
        whole.C = products;
        (whole.CRow, whole.Accumulate) = (width, false);
        Compute(whole);
        tile.Finish(products, width);
    }

    /// <summary>Writes or adds the products, in all columns of the existing rows.</summary>
    protected abstract void Compute(in Tile tile);
}
