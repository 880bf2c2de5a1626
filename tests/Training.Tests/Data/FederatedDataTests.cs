using FedActors.Training.Data;

namespace FedActors.Training.Tests.Data;

public class FederatedDataTests
{
    private static readonly DataPool Pool =
        new(SampleShape.Vector(1), 3, new Whole(0, 1, 2, 1), [0, 1, 2, 1], new Whole(2)) { Owners = [2, 0, 2, 0] };

    [Fact]
    public void By_owner_every_owner_is_a_client_even_one_without_samples()
    {
        var federation = Pool.ByOwner();

        Assert.Equal([2, 0, 2], Enumerable.Range(0, federation.Clients).Select(federation.SampleCount));
        Assert.Equal([1f, 3f], Whole.Read(federation.Client(0)).Features);
        Assert.Equal(0, federation.Client(1).Count);
        Assert.Equal((1, 3), (federation.Test.Count, federation.Classes));
    }

    [Fact]
    public void By_owner_refuses_data_without_owners() =>
        Assert.Contains("who made its samples", Assert.Throws<DataException>((Pool with { Owners = null }).ByOwner).Message);
}
