namespace FedActors.Numerics.Gemm.Tiles;

/// <summary>The reference tile kernel, which the fast ones must match bit for bit.</summary>
internal sealed unsafe class PlainTile(int rows, int width) : TileKernel(rows, width)
{
    protected override void Compute(in Tile tile)
    {
        for (var row = 0; row < tile.Rows; row++)
            for (var column = 0; column < Width; column++)
            {
                ref var target = ref tile.C[row * tile.CRow + column];
                var sum = Sum(tile, tile.RowOfA(row), tile.B + column);
                target = tile.Accumulate ? sum + target : sum;
            }
    }

    private static float Sum(in Tile tile, float* a, float* b)
    {
        var sum = 0f;
        for (var tap = 0; tap < tile.Taps; tap++)
            for (var k = 0; k < tile.Depth; k++)
                sum = MathF.FusedMultiplyAdd(a[tile.ATaps[tap] + k * tile.AStep], b[tap * tile.BTap + k * tile.BStep], sum);
        return sum;
    }
}
