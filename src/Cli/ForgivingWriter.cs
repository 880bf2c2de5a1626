using System.Text;

namespace FedActors.Cli;

/// <summary>
/// A stream that may break while it is written to: a pipe whose reader has ended, a full disk. The run goes on, because its
/// folder keeps everything; further output is dropped, which is reported once.
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
