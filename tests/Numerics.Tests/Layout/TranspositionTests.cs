using FedActors.Numerics.Layout;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Numerics.Tests.Layout;

public class TranspositionTests
{
    [Fact]
    public void Rows_become_columns()
    {
        var shapes = from rows in Gen.Choose(1, 50) from columns in Gen.Choose(1, 50) select (rows, columns);
        Prop.ForAll(shapes.ToArbitrary(), shape =>
        {
            var (rows, columns) = shape;
            var source = RandomFloats.Of(rows * columns, 1);
            var target = new float[source.Length];

            Transposition.Copy(source, rows, columns, target);

            for (var i = 0; i < source.Length; i++) Assert.Equal(source[i], target[i % columns * rows + i / columns]);
        }).QuickCheckThrowOnFailure();
    }
}
