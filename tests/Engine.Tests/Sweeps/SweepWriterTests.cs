using FedActors.Engine.Sweeps;
using FedActors.Engine.Sweeps.Folders;
using FedActors.Engine.Tests.RunFolders;

namespace FedActors.Engine.Tests.Sweeps;

public class SweepWriterTests
{
    [Fact]
    public void The_table_grows_with_the_sweep_but_is_not_written_after_each_of_many_cells()
    {
        using var temporary = new TemporaryFolder();
        var (content, written) = (MadeSweep.Create(), 0);
        using var folder = SweepFolder.Open(temporary.PathOf("sweep"));
        var writer = new SweepWriter(folder);
        writer.Begin(content);

        for (var cell = 0; cell < 20; cell++) writer.Add(Content);
        var first = written;
        for (var cell = 0; cell < 980; cell++) writer.Add(Content);
        writer.End(content);

        Assert.Equal(20, first);
        Assert.InRange(written, 60, 120);
        Assert.Equal(1 + 2 * content.Cells.Count, File.ReadAllLines(Path.Combine(folder.Path, "sweep.csv")).Length);

        SweepContent Content()
        {
            written++;
            return content;
        }
    }
}
