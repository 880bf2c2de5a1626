using System.Text;

namespace FedActors.Cli;

/// <summary>
/// A stream that may go away under our hands: a pipe whose reader has seen enough, a full disk. The run goes on, because its
/// folder keeps everything; what can no longer be written is dropped, and that is said once.
/// </summary>
internal sealed class ForgivingWriter(TextWriter inner, Action<Exception> onBroken) : TextWriter
{
    private bool _isBroken;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

    public override void Flush() => Try(inner.Flush);

    private void Try(Action write)
    {
        if (_isBroken) return;
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _isBroken = true;
            onBroken(error);
        }
    }
}
