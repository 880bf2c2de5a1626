using FedActors.Numerics.Randomness;

namespace FedActors.Training.Tests.Data.Tables;

public sealed class CsvOptionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_numbers_words_as_labels_and_owners()
    {
        var train = _folder.Write("train.csv", "who,height,weight,kind\nann,1.5,-2,cat\n\"bob\", 2,3e1,dog\nann,0,0,cat\n");
        var test = _folder.Write("test.csv", "who,height,weight,kind\neve,7,8,dog\n");

        var pool = new CsvOptions { Path = train, Test = test, Label = "kind", Owner = "who" }.Load(RandomKey.Of(1), 1);

        Assert.Equal((SampleShape.Vector(2), 2), (pool.Shape, pool.Classes));
        Assert.Equal([0, 1, 0], pool.Labels);
        Assert.Equal([0, 1, 0], pool.Owners!);
        Assert.Equal([1.5f, -2, 2, 30, 0, 0], Read(pool.Train).Features);
        Assert.Equal([7f, 8f], Read(pool.Test).Features);
        Assert.Equal([1], Read(pool.Test).Labels);
    }

    [Theory]
    [InlineData("first", "3,1,2\n10,0,1\n3,1,1\n3,0,0\n3,0,0\n")]
    [InlineData("last", "1,2,3\n0,1,10\n1,1,3\n0,0,3\n0,0,3\n")]
    public void Numbers_labels_by_value_and_holds_out_a_test_set(string label, string text)
    {
        var path = _folder.Write("all.csv", text);

        var pool = new CsvOptions { Path = path, Label = label, TestShare = 0.4 }.Load(RandomKey.Of(1), 1);

        Assert.Equal((3, 2, 2), (pool.Train.Count, pool.Test.Count, pool.Classes));
        Assert.Equal([0, 0, 0, 0, 1], pool.Labels.Concat(Read(pool.Test).Labels).Order());
    }

    [Fact]
    public void Reads_gzipped_files_with_another_separator()
    {
        var path = _folder.Write("all.csv.gz", "1;2;0\n3;4;1\n5;6;0\n7;8;1\n9;0;0\n1;2;1\n");

        var pool = new CsvOptions { Path = path, Separator = ';', TestShare = 0.5 }.Load(RandomKey.Of(1), 1);

        Assert.Equal((SampleShape.Vector(2), 3, 3), (pool.Shape, pool.Train.Count, pool.Test.Count));
    }

    [Theory]
    [InlineData("1,2,0\n1,0\n", ":2: has 2 fields, but should have 3")]
    [InlineData("1,2,0\n1,2,3,0\n", ":2: has more than 3 fields")]
    [InlineData("1,2,0\n1,x,0\n", ":2: field 2, 'x', is not a finite number")]
    [InlineData("1,2,0\n1,NaN,0\n", ":2: field 2, 'NaN', is not a finite number")]
    [InlineData("", ": has no samples")]
    [InlineData("7\n", ":1: has no features")]
    public void A_faulty_file_is_refused_with_its_line(string text, string message)
    {
        var path = _folder.Write("all.csv", text);

        Assert.StartsWith(
            path + message, Assert.ThrowsAny<DataException>(() => new CsvOptions { Path = path }.Load(RandomKey.Of(1),
                1)).Message);
    }

    [Fact]
    public void Other_faults_are_refused()
    {
        var a = _folder.Write("a.csv", "1,2,0\n1,3,1\n");
        var b = _folder.Write("b.csv", "1,0\n");
        var c = _folder.Write("c.csv", "1,2,5\n");

        Assert.Contains("has no column 'kind'", Message(new CsvOptions { Path = a, Label = "kind" }));
        Assert.Contains("has 2 features, but", Message(new CsvOptions { Path = a, Test = b }));
        Assert.Contains(
            "label '5' of sample 0 is not one of the 2 training labels", Message(new CsvOptions { Path = a, Test = c }));
        Assert.Equal("csv: path is nowhere.csv, but there is no such file", Message(new CsvOptions { Path = "nowhere.csv" }));
        Assert.Equal(
            "csv: path is missing: which file holds the samples?; test-share is 0, must be above 0 and below 1",
            Message(new CsvOptions { TestShare = 0 }));
    }

    private static string Message(DataOptions options) =>
        Assert.ThrowsAny<DataException>(() => options.Load(RandomKey.Of(1), 1)).Message;

    private static (float[] Features, int[] Labels) Read(ISamples samples)
    {
        var (features, labels) = (new float[2 * samples.Count], new int[samples.Count]);
        samples.Read([.. Enumerable.Range(0, samples.Count)], features, labels);
        return (features, labels);
    }
}
