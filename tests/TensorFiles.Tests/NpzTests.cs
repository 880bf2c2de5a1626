using System.Text;

namespace FedActors.TensorFiles.Tests;

public class NpzTests
{
    [Fact]
    public void Written_arrays_are_read_back()
    {
        var arrays = new Dictionary<string, NumericArray>
        {
            ["floats"] = new([2, 3], RandomFloats.Of(6, 1)),
            ["doubles"] = new([1], new[] { Math.PI }),
            ["ints"] = new([0], Array.Empty<int>()),
            ["longs"] = new([], new[] { long.MinValue }),
            ["many bytes"] = new(
                [3, 1 << 20], Enumerable.Range(0, 3 << 20).Select(index => (byte)(index * 7 + (index >> 20))).ToArray()),
            ["many halves"] = new(
                [(1 << 20) + 1], Enumerable.Range(0, (1 << 20) + 1).Select(index => (Half)(index % 2048)).ToArray()),
        };
        using var stream = new MemoryStream();
        Npz.Write(stream, arrays);
        stream.Position = 0;

        var read = Npz.Read(stream);

        Assert.Equal(arrays.Keys.Order(), read.Keys.Order());
        foreach (var (name, array) in arrays)
        {
            Assert.Equal(array.Shape, read[name].Shape);
            Assert.Equal(array.Elements, read[name].Elements);
        }
    }

    [Theory]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2000000000,), }", "only")]
    [InlineData(
        "{'descr': '<f4', 'fortran_order': False, 'shape': (99999, 99999), }", "9999800001 elements of 4 bytes, but only")]
    [InlineData("{'descr': '<f4', 'fortran_order': Perhaps, 'shape': (1,), }", "plain array")]
    [InlineData("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", "'|O'")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }", "'-1'")]
    [InlineData("nonsense", "header")]
    public void Hostile_headers_are_refused(string header, string reason)
    {
        byte[] file = [0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. Encoding.ASCII.GetBytes(header), 1, 2, 3, 4];

        var problem = Assert.Throws<FileFormatException>(() => Npy.Read(new MemoryStream(file), file.Length));

        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }
}
