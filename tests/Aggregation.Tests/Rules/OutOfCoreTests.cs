using FedActors.Numerics.Memory;

namespace FedActors.Aggregation.Tests.Rules;

public class OutOfCoreTests
{
    private static readonly TensorTable Tensors =
        new([("fc1.weight", [40, 130]), ("fc1.bias", [40]), ("fc2.weight", [10, 40])]);

    public static TheoryData<string> Rules => KnownRules.Names;

    [Theory, MemberData(nameof(Rules))]
    public void A_matrix_in_a_file_gives_the_same_bits_as_one_in_memory(string name)
    {
        var rows = RandomUpdates.Rows(1, 17, Tensors.Length);
        using var inMemory = RandomUpdates.Matrix(rows, Tensors);
        using var inFile = UpdateMatrix.Within(1 << 14, 17, Tensors, Path.GetTempPath());
        for (var row = 0; row < rows.Length; row++) rows[row].CopyTo(inFile.Row(row));

        Assert.Equal(Aggregate(name, inMemory, rows), Aggregate(name, inFile, rows));
    }

    [Fact]
    public void The_file_has_no_name_and_cannot_outlive_the_process()
    {
        var folder = Directory.CreateTempSubdirectory("fedactors-");
        using (UpdateMatrix.Within(1 << 14, 17, Tensors, folder.FullName))
            if (!OperatingSystem.IsWindows()) Assert.Empty(folder.GetFiles());

        Assert.Empty(folder.GetFiles());
        folder.Delete();
    }

    [Fact]
    public void Rows_derived_from_a_matrix_in_a_file_are_in_a_file_and_are_disposed_with_it()
    {
        var matrix = UpdateMatrix.Within(1 << 14, 17, Tensors, Path.GetTempPath());
        var memory = Assert.IsType<MappedRows>(matrix.Beside(1 << 20));

        matrix.Dispose();

        Assert.Throws<ObjectDisposedException>(() => { memory.Slice(0, 1); });
    }

    [Fact]
    public void Memory_is_used_if_there_is_enough()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), "fedactors-never-made");
        using var matrix = UpdateMatrix.Within(1 << 24, 17, Tensors, nowhere);

        Assert.False(Directory.Exists(nowhere));
    }

    private static float[] Aggregate(string name, UpdateMatrix matrix, float[][] rows)
    {
        var options = KnownRules.All[name].Options;
        var result = new float[matrix.Columns];
        options.Build(matrix.Tensors, new CpuMath(2)).Aggregate(RandomUpdates.Set(options, matrix, rows), result);
        return result;
    }
}
