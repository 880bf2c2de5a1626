namespace FedActors.Numerics.Gemm;

/// <summary>
/// Computes one register tile. Every kernel adds the products of an element in the same order with fused multiply-add,
/// so all kernels give the same bits.
/// </summary>
internal abstract class TileKernel(int rows, int width)
{
    public int Rows => rows;

    public int Width => width;

    public abstract void Run(in Tile tile);
}
