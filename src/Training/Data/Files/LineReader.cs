using System.Text;

namespace FedActors.Training.Data.Files;

/// <summary>
/// Lines of a text file: UTF-8, or what its byte order mark says. A line is a sample; a longer one than any sample needs is
/// refused before it fills the memory.
/// </summary>
internal sealed class LineReader(Stream content, string path) : IDisposable
{
    private const int LongestLine = 1 << 26;

    private readonly StreamReader _reader = new(content);
    private readonly char[] _buffer = new char[1 << 14];
    private readonly StringBuilder _begun = new();
    private int _from, _until, _line;
    private bool _afterReturn;

    /// <summary>The next line without its end, which is \n, \r\n or \r; null after the last.</summary>
    public string? Next()
    {
        _line++;
        while (true)
        {
            if (_from == _until && !Refill()) return _begun.Length > 0 ? Taken() : null;
            var rest = _buffer.AsSpan(_from, _until - _from);
            if (_afterReturn && rest[0] == '\n') rest = rest[1..];
            _from = _until - rest.Length;
            _afterReturn = false;
            var end = rest.IndexOfAny('\n', '\r');
            if (end < 0) Begin(rest);
            else return Complete(rest, end);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private string Complete(Span<char> rest, int end)
    {
        _afterReturn = rest[end] == '\r';
        _from += end + 1;
        if (_begun.Length == 0) return rest[..end].ToString();
        _begun.Append(rest[..end]);
        return Taken();
    }

    private void Begin(Span<char> rest)
    {
        if (_begun.Length + rest.Length > LongestLine)
            throw new DataFileException($"{path}:{_line}", $"is longer than {LongestLine} characters");
        _begun.Append(rest);
        _from = _until;
    }

    private string Taken()
    {
        var line = _begun.ToString();
        _begun.Clear();
        return line;
    }

    private bool Refill()
    {
        try
        {
            (_from, _until) = (0, _reader.Read(_buffer));
            return _until > 0;
        }
        catch (Exception cause) when (cause is IOException or InvalidDataException)
        {
            throw new DataFileException(path, $"is damaged: {cause.Message}", cause);
        }
    }
}
