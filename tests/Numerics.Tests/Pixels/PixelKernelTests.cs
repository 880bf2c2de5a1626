using FedActors.Numerics.Pixels;
using FedActors.Numerics.Randomness;

namespace FedActors.Numerics.Tests.Pixels;

public class PixelKernelTests
{
    [Fact]
    public void Scale_has_the_bits_of_its_reference_at_any_length()
    {
        var stream = RandomKey.Of(1).Open();
        for (var length = 0; length < 70; length++)
        {
            var bytes = new byte[length];
            foreach (ref var value in bytes.AsSpan()) value = (byte)stream.NextInt(256);
            float[] fast = new float[length], plain = new float[length];

            PixelKernel.Scale(bytes, PixelKernel.UnitStep, fast);
            PixelKernel.ScalePlainly(bytes, PixelKernel.UnitStep, plain);

            Assert.Equal(plain, fast);
        }
    }

    [Fact]
    public void Scale_maps_bytes_to_zero_to_one()
    {
        var numbers = new float[3];

        PixelKernel.Scale([0, 51, 255], PixelKernel.UnitStep, numbers);

        Assert.Equal([0f, 0.2f, 1f], numbers, (expected, actual) => Math.Abs(expected - actual) < 1e-6);
    }
}
