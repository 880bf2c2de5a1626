using FedActors.Numerics.Gemm.Dots;
using FedActors.Numerics.Memory;

namespace FedActors.Numerics.Gemm;

/// <summary>
/// Matrix products. An element of the result is summed in blocks of 128 terms, added in order (or as
/// <see cref="Dots.DotTile"/> does), so every kernel gives the same bits. An object holds the scratch memory of one thread.
/// </summary>
internal sealed unsafe class Sgemm : IDisposable
{
    // A packed panel of 128 × 64 floats fills two thirds of a 48 KiB first-level cache and leaves the rest to A and C.
    private const int BlockDepth = 128;
    private const int MostColumns = 64;

    // With so few rows, lanes of a register tile would stay empty; with fewer terms, adding up the lanes would cost more than
    // that.
    private const int MostDots = 15, FewestTerms = 64;

    private readonly TileSet _tiles;
    private readonly AlignedFloats _panel = new(BlockDepth * MostColumns);
    private AlignedFloats _transposed = new(0);

    /// <summary>Allocates scratch memory and uses the kernels of this machine.</summary>
    public Sgemm() : this(KernelPath.Current.Tiles)
    {
    }

    internal Sgemm(TileSet tiles) => _tiles = tiles;

    /// <summary>C = A·B, or C += A·B; C is row-major.</summary>
    public void Multiply(StridedMatrix a, StridedMatrix b, Span<float> c, bool accumulate = false)
    {
        var (m, n, depth) = (a.Rows, b.Columns, a.Columns);
        if (b.Rows != depth || c.Length < (long)m * n)
            throw new ArgumentException($"{m} × {depth} times {b.Rows} × {n} does not fit into {c.Length} floats");
        if (depth == 0)
        {
            if (!accumulate) c[..(m * n)].Clear();
            return;
        }
        if (a.ColumnStep == 1 && b.RowStep == 1 && depth >= FewestTerms && Math.Min(m, n) <= MostDots)
        {
            if (n <= m) MultiplyDots(a, b.Transposed, c, n, 1, accumulate);
            else MultiplyDots(b.Transposed, a, c, 1, n, accumulate);
        }
        // If columns of B are contiguous and A has no more rows than B has columns, Cᵀ = Bᵀ·Aᵀ reads B in place and packs the
        // small A.
        else if (b.RowStep == 1 && b.ColumnStep != 1 && m <= n) MultiplyTransposed(a, b, c, accumulate);
        else MultiplyBlocks(a, b, c, n, padded: false, accumulate);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _panel.Dispose();
        _transposed.Dispose();
    }

    /// <summary>Multiplies each row of one matrix by each of the few rows of the other.</summary>
    private void MultiplyDots(StridedMatrix many, StridedMatrix few, Span<float> c, nint manyStep, nint fewStep, bool accumulate)
    {
        var kernel = _tiles.Dots;
        fixed (float* pa = many.Values, pb = few.Values, pc = c)
            for (var row = 0; row < many.Rows; row += kernel.Rows)
                for (var column = 0; column < few.Rows; column += kernel.Columns)
                    kernel.Compute(new InnerProducts
                    {
                        A = pa + (nint)row * many.RowStep,
                        AStep = many.RowStep,
                        Rows = Math.Min(kernel.Rows, many.Rows - row),
                        B = pb + (nint)column * few.RowStep,
                        BStep = few.RowStep,
                        Columns = Math.Min(kernel.Columns, few.Rows - column),
                        Depth = many.Columns,
                        C = pc + row * manyStep + column * fewStep,
                        CRow = manyStep,
                        CColumn = fewStep,
                        Accumulate = accumulate,
                    });
    }

    private void MultiplyTransposed(StridedMatrix a, StridedMatrix b, Span<float> c, bool accumulate)
    {
        var (m, n) = (a.Rows, b.Columns);
        // Whole strips, so that no tile is cut off at an edge.
        var step = 0;
        while (step < m) step += _tiles.WidthFor(m - step);
        if (_transposed.Length < step * n)
        {
            _transposed.Dispose();
            _transposed = new AlignedFloats(step * n);
        }
        MultiplyBlocks(b.Transposed, a.Transposed, _transposed.Span, step, padded: true, accumulate: false);
        fixed (float* product = _transposed.Span, pc = c)
        {
            if (!accumulate) Panel.Pack(product, 1, step, m, n, pc, n);
            else
                for (var row = 0; row < m; row++)
                    for (var column = 0; column < n; column++) pc[(nint)row * n + column] += product[(nint)column * step + row];
        }
    }

    /// <summary>
    /// Multiplies block after block of the depth; rows of C are <paramref name="step"/> apart, and hold whole tiles if
    /// <paramref name="padded"/>.
    /// </summary>
    private void MultiplyBlocks(StridedMatrix a, StridedMatrix b, Span<float> c, int step, bool padded, bool accumulate)
    {
        fixed (float* pa = a.Values, pb = b.Values, pc = c)
            for (var from = 0; from < a.Columns; from += BlockDepth)
                MultiplyBlock(
                    new Factor(pa + (nint)from * a.ColumnStep, a.RowStep, a.ColumnStep),
                    new Factor(pb + (nint)from * b.RowStep, b.RowStep, b.ColumnStep),
                    new Result(pc, step, padded), a.Rows, b.Columns, Math.Min(BlockDepth, a.Columns - from),
                    accumulate || from > 0);
    }

    private void MultiplyBlock(Factor a, Factor b, Result c, int m, int n, int depth, bool accumulate)
    {
        nint tap = 0;
        fixed (float* panel = _panel.Span)
            for (int column = 0, width; column < n; column += width)
            {
                var kernel = _tiles.For(m, n - column);
                width = Math.Min(kernel.Width, n - column);
                var tile = new Tile
                {
                    ARow = a.RowStep,
                    AStep = a.ColumnStep,
                    ATaps = &tap,
                    Taps = 1,
                    Depth = depth,
                    B = b.At + column * b.ColumnStep,
                    BStep = b.RowStep,
                    CRow = c.RowStep,
                    Accumulate = accumulate,
                };
                if (b.ColumnStep != 1 || width < kernel.Width || m > 2 * kernel.Rows)
                {
                    Panel.Pack(tile.B, b.RowStep, b.ColumnStep, depth, width, panel, kernel.Width);
                    tile.B = panel;
                    tile.BStep = kernel.Width;
                }
                tile.Columns = c.Padded ? kernel.Width : width;
                MultiplyPanel(kernel, tile, a.At, c.At + column, m);
            }
    }

    private static void MultiplyPanel(TileKernel kernel, Tile tile, float* a, float* c, int m)
    {
        for (var row = 0; row < m; row += kernel.Rows)
        {
            tile.A = a + row * tile.ARow;
            tile.C = c + row * tile.CRow;
            tile.Rows = Math.Min(kernel.Rows, m - row);
            if (tile.Accumulate) tile.FetchResult();
            kernel.Run(tile);
        }
    }

    private readonly struct Result(float* at, nint rowStep, bool padded)
    {
        public readonly bool Padded = padded;
        public readonly float* At = at;
        public readonly nint RowStep = rowStep;
    }

    private readonly struct Factor(float* at, nint rowStep, nint columnStep)
    {
        public readonly float* At = at;
        public readonly nint RowStep = rowStep, ColumnStep = columnStep;
    }
}
