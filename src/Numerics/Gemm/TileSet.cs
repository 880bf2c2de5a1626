using FedActors.Numerics.Gemm.Dots;
using FedActors.Numerics.Gemm.Tiles;

namespace FedActors.Numerics.Gemm;

/// <summary>The register tiles of one instruction set.</summary>
internal sealed class TileSet
{
    private readonly TileKernel[][] _byWidth;

    /// <summary>Takes the kernels in order of their speed on matrices that they fit exactly.</summary>
    private TileSet(DotTile dots, params TileKernel[] kernels)
    {
        Dots = dots;
        _byWidth =
        [
            .. kernels.GroupBy(kernel => kernel.Width).OrderByDescending(group => group.Key).Select(group => group.ToArray()),
        ];
    }

    public static TileSet Avx512 { get; } = new(
        new Vector512DotTile4x5(), new Avx512Tile6x64(), new Avx512Tile4x64(),
        new Avx512Tile12x32(), new Avx512Tile7x32(), new Avx512Tile8x32(),
        new Avx512Tile14x16(), new Avx512Tile10x16(), new Avx512Tile8x16(), new Avx512Tile14x8(), new Avx2Tile6x8());

    public static TileSet Avx2 { get; } = new(new Vector256DotTile3x3(), new Avx2Tile6x16(), new Avx2Tile6x8());

    public static TileSet Neon { get; } = new(new Vector256DotTile3x3(), new NeonTile6x16(), new NeonTile8x8());

    public static TileSet Plain { get; } = new(new PlainDotTile(), new PlainTile(4, 16));

    /// <summary>The kernel for factors with few rows.</summary>
    public DotTile Dots { get; }

    /// <summary>
    /// The kernel that wastes least on the next strip, given the rows of the matrix and the columns that remain.
    /// </summary>
    public TileKernel For(int rows, int columns)
    {
        var kernels = _byWidth[0];
        foreach (var narrower in _byWidth)
            if (narrower[0].Width >= columns) kernels = narrower;
        var best = kernels[0];
        foreach (var kernel in kernels)
            if (Padded(rows, kernel) < Padded(rows, best)) best = kernel;
        return best;
    }

    /// <summary>The width of the strip that <see cref="For"/> chooses, which does not depend on the number of rows.</summary>
    public int WidthFor(int columns) => For(1, columns).Width;

    private static int Padded(int rows, TileKernel kernel) => (rows + kernel.Rows - 1) / kernel.Rows * kernel.Rows;
}
