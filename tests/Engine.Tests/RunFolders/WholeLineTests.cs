using FedActors.Engine.RunFolders;

namespace FedActors.Engine.Tests.RunFolders;

public class WholeLineTests
{
    [Fact]
    public void A_line_that_does_not_fit_leaves_nothing_behind()
    {
        using var file = new SmallDisk(room: 12);
        WholeLine.Append(file, "first\n"u8);

        Assert.Throws<IOException>(() => WholeLine.Append(file, "second line\n"u8));
        WholeLine.Append(file, "third\n"u8);

        Assert.Equal("first\nthird\n"u8, file.ToArray());
    }

    /// <summary>Like a full disk, it takes what fits before it refuses the rest.</summary>
    private sealed class SmallDisk(int room) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> bytes)
        {
            var fitting = Math.Min(bytes.Length, room - (int)Length);
            base.Write(bytes[..fitting]);
            if (fitting < bytes.Length) throw new IOException("No space left on device");
        }
    }
}
