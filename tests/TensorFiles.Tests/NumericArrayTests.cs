namespace FedActors.TensorFiles.Tests;

public class NumericArrayTests
{
    public static TheoryData<Array> EveryKind =>
    [
        new Half[] { (Half)1, (Half)2, (Half)255, (Half)4 }, new float[] { 1, 2, 255, 4 }, new double[] { 1, 2, 255, 4 },
        new int[] { 1, 2, 255, 4 }, new long[] { 1, 2, 255, 4 }, new byte[] { 1, 2, 255, 4 },
    ];

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Elements_of_every_kind_become_floats_all_or_some(Array elements)
    {
        var array = new NumericArray([4], elements);
        var some = new float[2];

        array.ReadFloats(1, some);

        Assert.Equal([1, 2, 255, 4], array.ToFloats());
        Assert.Equal([2, 255], some);
    }

    [Fact]
    public void Numbers_are_rounded_as_casts_round() =>
        Assert.Equal(
            [(float)Math.PI, (float)1e300, (float)-1e-300], new NumericArray([3], new[] { Math.PI, 1e300, -1e-300 }).ToFloats());
}
