using FedActors.Numerics.Elementwise;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Numerics.Tests.Elementwise;

public class RowBiasTests
{
    private static readonly Arbitrary<(int Rows, int Columns)> Shapes =
        (from rows in Gen.Choose(1, 8) from columns in Gen.Choose(1, 50) select (rows, columns)).ToArbitrary();

    [Fact]
    public void Each_row_gets_the_bias() => Prop.ForAll(Shapes, shape =>
    {
        var (rows, columns) = shape;
        var (values, bias) = (RandomFloats.Of(rows * columns, 1), RandomFloats.Of(columns, 2));
        var expected = values.Select((value, i) => Math.Max(value + bias[i % columns], 0)).ToArray();

        RowBias.Add(values, bias, rectify: true);

        Assert.Equal(expected, values);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sums_add_the_rows_in_order() => Prop.ForAll(Shapes, shape =>
    {
        var (rows, columns) = shape;
        var (values, sums) = (RandomFloats.Of(rows * columns, 1), RandomFloats.Of(columns, 2));
        var expected = (float[])sums.Clone();
        for (var i = 0; i < values.Length; i++) expected[i % columns] += values[i];

        RowBias.AddRowsTo(sums, values);

        Assert.Equal(expected, sums);
    }).QuickCheckThrowOnFailure();
}
