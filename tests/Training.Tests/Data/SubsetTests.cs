using FedActors.Training.Data;

namespace FedActors.Training.Tests.Data;

public class SubsetTests
{
    [Fact]
    public void Reads_the_members_in_their_order()
    {
        var (features, labels) = Whole.Read(new Subset(new Whole(5, 6, 7, 8), [3, 0, 2]));

        Assert.Equal([3f, 0f, 2f], features);
        Assert.Equal([8, 5, 7], labels);
    }

    [Fact]
    public void May_be_empty()
    {
        var nobody = new Subset(new Whole(5), []);

        nobody.Read([], [], []);

        Assert.Equal(0, nobody.Count);
    }

    [Fact]
    public void A_subset_of_a_subset_is_a_subset()
    {
        var inner = new Subset(new Whole(5, 6, 7, 8), [3, 1]);

        Assert.Equal([1f], Whole.Read(new Subset(inner, [1])).Features);
    }
}
