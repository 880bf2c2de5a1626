namespace FedActors.Cli.Tests;

public sealed class ForgivingWriterTests
{
    [Fact]
    public void Everything_is_written_to_a_working_stream()
    {
        using var inner = new StringWriter { NewLine = "\n" };
        using var writer = new ForgivingWriter(inner, _ => Assert.Fail("nothing broke"));
        writer.Write('a');
        writer.Write("b");
        writer.WriteLine("c");
        writer.Write(['x', 'd', 'e'], 1, 2);
        writer.Flush();

        Assert.Equal("abc\nde", inner.ToString());
    }

    [Fact]
    public void A_broken_stream_is_reported_once_and_then_left_alone()
    {
        var complaints = new List<string>();
        using var broken = new Broken();
        using var writer = new ForgivingWriter(broken, error => complaints.Add(error.Message));
        writer.WriteLine("one");
        writer.WriteLine("two");
        writer.Flush();

        Assert.Equal(["gone"], complaints);
        Assert.Equal(1, broken.Tries);
    }

    private sealed class Broken : StringWriter
    {
        public int Tries { get; private set; }

        public override void WriteLine(string? value)
        {
            Tries++;
            throw new IOException("gone");
        }
    }
}
