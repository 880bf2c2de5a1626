using FedActors.Numerics.Memory;

namespace FedActors.Numerics.Tests.Memory;

public class MappedRowsTests
{
    private const int Length = 1 << 16;

    [Fact]
    public void Written_bytes_are_read_back_even_after_pages_were_released()
    {
        using var rows = new MappedRows(16 * Length, Path.GetTempPath(), budget: 2 * Length);
        for (var row = 0; row < 16; row++) rows.Slice(row * Length, Length).Fill((byte)row);

        for (var row = 0; row < 16; row++)
            Assert.Equal(-1, rows.Read(row * Length, new byte[Length]).IndexOfAnyExcept((byte)row));
        Assert.Equal(7, rows.Slice(7 * Length, 1)[0]);
    }

    [Fact]
    public void New_memory_is_zero()
    {
        using var rows = new MappedRows(Length, Path.GetTempPath(), budget: Length);

        Assert.Equal(-1, rows.Read(0, new byte[Length]).IndexOfAnyExcept((byte)0));
    }

    [Theory]
    [InlineData(-1, 1), InlineData(0, Length + 1), InlineData(Length, 1)]
    public void Access_outside_the_bounds_is_refused(int offset, int length)
    {
        using var rows = new MappedRows(Length, Path.GetTempPath(), budget: Length);

        Assert.Throws<ArgumentOutOfRangeException>(() => rows.Slice(offset, length));
        Assert.Throws<ArgumentOutOfRangeException>(() => rows.Read(offset, new byte[length]));
    }

    [Fact]
    public void Too_little_disk_space_is_an_error_at_once() =>
        Assert.ThrowsAny<IOException>(() => new MappedRows(1L << 60, Path.GetTempPath(), budget: Length));

    [Fact]
    public void Access_after_disposal_is_refused()
    {
        var rows = new MappedRows(Length, Path.GetTempPath(), budget: Length);
        rows.Dispose();

        Assert.Throws<ObjectDisposedException>(() => rows.Slice(0, 1));
    }
}
