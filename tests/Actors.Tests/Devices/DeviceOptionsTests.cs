namespace FedActors.Actors.Tests.Devices;

public sealed class DeviceOptionsTests
{
    [Theory]
    [InlineData(1, null)]
    [InlineData(9e18, null)]
    [InlineData(0, "must be above 0")]
    [InlineData(double.NaN, "must be above 0")]
    [InlineData(double.PositiveInfinity, "must be above 0")]
    [InlineData(0.5, "must be a whole number of bytes below 2^63")]
    [InlineData(1e19, "must be a whole number of bytes below 2^63")]
    public void A_median_of_bytes_is_one_that_a_configuration_can_hold(double median, string? problem)
    {
        var problems = new DeviceOptions { UploadBytesPerSecond = new(median, 0.5) }.Check();

        if (problem is null) Assert.Empty(problems);
        else Assert.Equal(new Problem("upload.median", $"is {median}, {problem}"), Assert.Single(problems));
    }
}
