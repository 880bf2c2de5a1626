namespace FedActors.Numerics.Gemm;

/// <summary>The register tiles of one instruction set, widest first.</summary>
internal sealed class TileSet(params TileKernel[] kernels)
{
    public static TileSet Wide512 { get; } = new(new WideTile512(), new MiddleTile512(), new NarrowTile512());

    public static TileSet Plain { get; } = new(new PlainTile(4, 16));

    /// <summary>The kernel that covers the next <paramref name="columns"/> columns with the least waste.</summary>
    public TileKernel For(int columns)
    {
        var best = kernels[0];
        foreach (var kernel in kernels)
            if (kernel.Width >= columns) best = kernel;
        return best;
    }

    public int WidestTile => kernels[0].Width;
}
