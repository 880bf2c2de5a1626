using FedActors.Training.Data.Images;

namespace FedActors.Training.Tests.Data.Images;

public class PictureTests
{
    [Fact]
    public void Pictures_are_averaged_down_around_their_middle()
    {
        var wide = new Picture(new SampleShape(1, 2, 4), [99, 10, 20, 99, 99, 30, 40, 99]);

        Assert.Equal([25], wide.Resized(1, 1).Pixels);
        Assert.Equal([10, 20, 30, 40], wide.Resized(2, 2).Pixels);
    }

    [Fact]
    public void Colour_becomes_grey_and_grey_becomes_colour()
    {
        var red = new Picture(new SampleShape(3, 1, 1), [255, 0, 0]);

        Assert.Equal([76], red.WithChannels(1).Pixels);
        Assert.Equal([9, 9, 9], new Picture(new SampleShape(1, 1, 1), [9]).WithChannels(3).Pixels);
    }
}
