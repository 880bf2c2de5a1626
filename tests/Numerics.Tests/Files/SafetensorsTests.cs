using System.Buffers.Binary;
using System.Text;
using FedActors.Numerics.Files;
using FedActors.Numerics.Layout;

namespace FedActors.Numerics.Tests.Files;

public class SafetensorsTests
{
    [Fact]
    public void What_is_written_is_read()
    {
        var layers = new LayerTable([("0.weight", [3, 4]), ("0.bias", [3]), ("scale", [])]);
        var vector = RandomFloats.Of(layers.Length, 1);
        using var stream = new MemoryStream();
        Safetensors.Write(stream, layers, vector);
        stream.Position = 0;

        var (readLayers, readVector) = Safetensors.Read(stream);

        Assert.Equal(vector, readVector);
        Assert.Equal(
            layers.Select(layer => (layer.Name, string.Join('x', layer.Shape), layer.Offset)),
            readLayers.Select(layer => (layer.Name, string.Join('x', layer.Shape), layer.Offset)));
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[1000000000],"data_offsets":[0,4000000000]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""")]
    [InlineData("""{"a":{"dtype":"F16","shape":[2],"data_offsets":[0,4]}}""")]
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
