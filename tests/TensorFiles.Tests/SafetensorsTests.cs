using System.Buffers.Binary;
using System.Text;

namespace FedActors.TensorFiles.Tests;

public class SafetensorsTests
{
    [Fact]
    public void Written_tensors_are_read_back()
    {
        var tensors = new TensorTable([("0.weight", [3, 4]), ("0.bias", [3]), ("scale", [])]);
        var vector = RandomFloats.Of(tensors.Length, 1);
        using var stream = new MemoryStream();
        Safetensors.Write(stream, tensors, vector);
        stream.Position = 0;

        var (readTensors, readVector) = Safetensors.Read(stream);

        Assert.Equal(vector, readVector);
        Assert.Equal(
            tensors.Select(tensor => (tensor.Name, string.Join('x', tensor.Shape), tensor.Offset)),
            readTensors.Select(tensor => (tensor.Name, string.Join('x', tensor.Shape), tensor.Offset)));
    }

    [Fact]
    public void A_PyTorch_file_is_read_by_name()
    {
        // A state dict as PyTorch users save it: sorted by name, with a batch counter.
        var tensors = new TensorTable([("1.weight", [2]), ("1.bias", [2])]);
        var file = FileOf(
            """{"1.bias":{"dtype":"F32","shape":[2],"data_offsets":[8,16]},"""
            + """ "1.num_batches_tracked":{"dtype":"I64","shape":[],"data_offsets":[0,8]},"""
            + """ "1.weight":{"dtype":"F32","shape":[2],"data_offsets":[16,24]},"__metadata__":{"format":"pt"}}""",
            [9, 9, 3, 4, 1, 2]);

        Assert.Equal([1, 2, 3, 4], Safetensors.Read(file, tensors));
    }

    [Theory]
    [InlineData("a", 2, "tensor 'b' is missing")]
    [InlineData("b", 3, "tensor 'b' is 3, but must be 2")]
    public void A_file_of_another_model_is_refused(string name, int size, string message)
    {
        var tensors = new TensorTable([("b", [2])]);
        using var file = new MemoryStream();
        Safetensors.Write(file, new TensorTable([(name, [size])]), new float[size]);
        file.Position = 0;

        Assert.Equal(message, Assert.Throws<FileFormatException>(() => Safetensors.Read(file, tensors)).Message);
    }

    [Fact]
    public void A_surplus_tensor_is_refused()
    {
        using var file = new MemoryStream();
        Safetensors.Write(file, new TensorTable([("a", [1]), ("b", [1])]), [1, 2]);
        file.Position = 0;

        var problem = Assert.Throws<FileFormatException>(() => Safetensors.Read(file, new TensorTable([("b", [1])])));

        Assert.Equal("tensor 'a' is not part of the model", problem.Message);
    }

    [Fact]
    public void Other_float_types_are_read_and_counters_of_any_shape_ignored()
    {
        var file = FileOf(
            """{"a":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]},"""
            + """ "b.num_batches_tracked":{"dtype":"I64","shape":[1],"data_offsets":[4,12]}}""",
            [BitConverter.Int32BitsToSingle(0x40003f80), 0, 0]);

        Assert.Equal([1, 2], Safetensors.Read(file).Vector);
    }

    private static MemoryStream FileOf(string header, float[] values)
    {
        var file = new byte[8 + header.Length + values.Length * 4];
        BinaryPrimitives.WriteInt64LittleEndian(file, header.Length);
        Encoding.UTF8.GetBytes(header, file.AsSpan(8));
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()).CopyTo(file.AsSpan(8 + header.Length));
        return new MemoryStream(file);
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[1000000000],"data_offsets":[0,4000000000]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""")]
    [InlineData("""{"a":{"dtype":"F8_E4M3","shape":[4],"data_offsets":[0,4]}}""")]
    [InlineData(
        """{"a":{"dtype":"F16","shape":[1],"data_offsets":[0,2]},"a":{"dtype":"F16","shape":[1],"data_offsets":[2,4]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-1,-1],"data_offsets":[0,4]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[99999,99999],"data_offsets":[0,4]}}""")]
    [InlineData("""{"a":{"dtype":"F32"}}""")]
    [InlineData("""{"a":7}""")]
    [InlineData("[")]
    public void Hostile_headers_are_refused(string header)
    {
        var file = new byte[8 + header.Length + 4];
        BinaryPrimitives.WriteInt64LittleEndian(file, header.Length);
        Encoding.UTF8.GetBytes(header, file.AsSpan(8));

        Assert.Throws<FileFormatException>(() => Safetensors.Read(new MemoryStream(file)));
    }

    [Fact]
    public void A_header_longer_than_the_file_is_refused() =>
        Assert.Throws<FileFormatException>(() => Safetensors.Read(new MemoryStream([255, 255, 255, 0, 0, 0, 0, 0, 1])));
}
