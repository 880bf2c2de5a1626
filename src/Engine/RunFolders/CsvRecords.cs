using System.Text;

namespace FedActors.Engine.RunFolders;

/// <summary>
/// Reads records as <see cref="RoundsCsv"/> writes them (RFC 4180). What follows the last line break is no record yet.
/// </summary>
internal sealed class CsvRecords(TextReader reader)
{
    private const int LongestRecord = 1 << 20;
    private readonly List<string> _fields = [];
    private readonly StringBuilder _field = new();

    /// <summary>Whether the text ended in the middle of a record, as when the process was killed while it wrote.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>The records, one after the other.</summary>
    /// <exception cref="FormatException">One is far too long.</exception>
    public IEnumerable<string[]> Read()
    {
        while (Next()) yield return [.. _fields];
    }

    private bool Next()
    {
        _fields.Clear();
        _field.Clear();
        var (isQuoted, length) = (false, 0);
        for (var read = reader.Read(); read >= 0; read = reader.Read())
        {
            if (++length > LongestRecord) throw new FormatException($"has a record of more than {LongestRecord} characters");
            var letter = (char)read;
            if (isQuoted && letter == '"' && reader.Peek() == '"') _field.Append((char)reader.Read());
            else if (letter == '"') isQuoted = !isQuoted;
            else if (isQuoted || letter is not (',' or '\r' or '\n')) _field.Append(letter);
            else if (letter == ',') EndField();
            else if (letter == '\n')
            {
                EndField();
                return true;
            }
        }
        IsCutOff = length > 0;
        return false;
    }

    private void EndField()
    {
        _fields.Add(_field.ToString());
        _field.Clear();
    }
}
