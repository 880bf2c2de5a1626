using FedActors.Numerics.Randomness;
using FedActors.TensorFiles;

namespace FedActors.Training.Tests.Data.Tables;

public sealed class MembershipSetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Location30_reads_an_npz_file()
    {
        var labels = Enumerable.Range(0, 60).Select(index => (long)(index % 30)).ToArray();
        using var content = new MemoryStream();
        var features = new NumericArray([60, 446], new long[60 * 446]);
        Npz.Write(content, [new("arr_0", features), new("arr_1", new NumericArray([60], labels))]);
        _folder.Write("location30.npz", content.ToArray());

        var pool = new Location30Options { Folder = _folder.Path }.Load(RandomKey.Of(1), 1);

        Assert.Equal((SampleShape.Vector(446), 30, 48, 12), (pool.Shape, pool.Classes, pool.Train.Count, pool.Test.Count));
    }

    [Fact]
    public void Location30_reads_its_published_table_whose_labels_are_quoted()
    {
        static string Places(int group) =>
            string.Join(',', Enumerable.Range(0, 446).Select(place => place % 30 == group ? 1 : 0));
        var lines = Enumerable.Range(0, 60).Select(person => $"\"{person % 30 + 1}\",{Places(person % 30)}");
        _folder.Write("bangkok", string.Join('\n', lines));

        var pool = new Location30Options { Folder = _folder.Path }.Load(RandomKey.Of(1), 1);

        Assert.Equal((SampleShape.Vector(446), 30, 48, 12), (pool.Shape, pool.Classes, pool.Train.Count, pool.Test.Count));
        Assert.All(pool.Labels, label => Assert.InRange(label, 0, 29));
    }

    [Fact]
    public void Purchase100_reads_its_published_table_whose_labels_count_from_1()
    {
        _folder.Write("dataset_purchase", Table(600, label => label + ","));

        var pool = new Purchase100Options { Folder = _folder.Path }.Load(RandomKey.Of(1), 1);

        Assert.Equal((SampleShape.Vector(600), 100), (pool.Shape, pool.Classes));
        Assert.InRange(pool.Labels.Max(), 90, 99);
    }

    [Theory]
    [InlineData("features", "labels", true)]
    [InlineData("X", "Y", false)]
    public void Purchase100_reads_the_archives_in_circulation(string features, string labels, bool oneHot)
    {
        var ofEach = oneHot
            ? new NumericArray(
                [200, 100], Enumerable.Range(0, 20_000).Select(index => index % 100 == index / 100 % 100 ? 1f : 0).ToArray())
            : new NumericArray([200], Enumerable.Range(0, 200).Select(index => index % 100).ToArray());
        var bought = Enumerable.Range(0, 200).SelectMany(
            person => Enumerable.Range(0, 600).Select(product => product == person % 100 ? 1.0 : 0)).ToArray();
        using var content = new MemoryStream();
        Npz.Write(content, [new(features, new NumericArray([200, 600], bought)), new(labels, ofEach)]);
        _folder.Write("purchase100.npz", content.ToArray());

        var pool = new Purchase100Options { Folder = _folder.Path }.Load(RandomKey.Of(1), 1);
        var row = new float[600];
        pool.Train.Read([7], row, new int[1]);

        Assert.Equal((100, 160), (pool.Classes, pool.Train.Count));
        Assert.Equal(1, row[pool.Labels[7]]);
        Assert.Equal(1, row.Sum());
    }

    [Fact]
    public void Texas100_reads_its_two_files()
    {
        _folder.Write("texas/100/feats", Table(6_169, _ => ""));
        _folder.Write("texas/100/labels", string.Join('\n', Enumerable.Range(1, 100)));

        var pool = new Texas100Options { Folder = _folder.Path }.Load(RandomKey.Of(1), 1);

        Assert.Equal((SampleShape.Vector(6_169), 100), (pool.Shape, pool.Classes));
    }

    [Fact]
    public void Another_set_under_that_name_is_refused()
    {
        _folder.Write("dataset_purchase", "1,0,0\n2,0,1\n1,1,0\n2,1,1\n1,0,0\n2,0,0\n");

        Assert.Equal("purchase100: should have 600 features and 100 classes, but has 2 and 2",
            Assert.ThrowsAny<DataException>(
                () => new Purchase100Options { Folder = _folder.Path }.Load(RandomKey.Of(1), 1)).Message);
    }

    private static string Table(int features, Func<int, string> before) => string.Join('\n', Enumerable.Range(1, 100)
        .Select(label => before(label) + string.Join(',', Enumerable.Repeat(label % 2 == 0 ? '0' : '1', features))));
}
