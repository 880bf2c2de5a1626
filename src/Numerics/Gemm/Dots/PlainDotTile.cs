namespace FedActors.Numerics.Gemm.Dots;

/// <summary>One inner product, as the reference for the other kernels.</summary>
internal sealed unsafe class PlainDotTile() : DotTile(1, 1)
{
    public override void Compute(in InnerProducts dots)
    {
        Span<float> parts = stackalloc float[Lanes];
        parts.Clear();
        var whole = dots.Depth / Lanes * Lanes;
        for (var k = 0; k < dots.Depth; k++)
        {
            ref var part = ref parts[k < whole ? k % Lanes : Lanes - (dots.Depth - k)];
            part = MathF.FusedMultiplyAdd(dots.B[k], dots.A[k], part);
        }
        // Parts that an incomplete last group does not reach get a term of 0 from the vector kernels, which turns −0 into +0.
        if (whole < dots.Depth)
            foreach (ref var part in parts[..(Lanes - (dots.Depth - whole))]) part = MathF.FusedMultiplyAdd(0, 0, part);
        for (var half = Lanes / 2; half > 0; half /= 2)
            for (var lane = 0; lane < half; lane++) parts[lane] += parts[lane + half];
        *dots.C = dots.Accumulate ? *dots.C + parts[0] : parts[0];
    }
}
