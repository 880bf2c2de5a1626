using System.Globalization;
using FedActors.Settings;
using FedActors.Training.Data.Files;

namespace FedActors.Actors.Availability.Traces;

/// <summary>
/// Lines <c>client,time,up</c>: from that second on, the client is available (1) or not (0). Clients are numbered from 0 and
/// begin at second 0. The file ends, and all begin again, at the latest time in it.
/// </summary>
internal sealed class CsvTrace
{
    private const string Header = "client,time,up";
    private readonly string _path;
    private readonly SortedDictionary<int, List<Change>> _clients = [];

    private CsvTrace(string path) => _path = path;

    public static IReadOnlyList<Timeline> Read(string path)
    {
        var trace = new CsvTrace(path);
        foreach (var (index, line) in DataFile.Lines(path).Index())
            if (line.Length > 0 && !(index == 0 && line == Header)) trace.Add(line, $"{path}:{index + 1}");
        return trace.Timelines();
    }

    private void Add(string line, string place)
    {
        if (line.Split(',') is not [var client, var time, var up] || up is not ("0" or "1"))
            throw new DataFileException(place, $"'{Printable.Quote(line)}' is not client,time,up with 0 or 1 for up");
        if (!int.TryParse(client, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw new DataFileException(place, $"'{Printable.Quote(client)}' is not the number of a client");
        if (!double.TryParse(time, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            || !(seconds >= 0 && seconds <= TraceFile.MostSeconds))
            throw new DataFileException(place, $"'{Printable.Quote(time)}' is not a time in seconds from 0 to a hundred years");
        if (!_clients.TryGetValue(number, out var changes)) _clients[number] = changes = [];
        if (changes.Count == 0 && seconds > 0)
            throw new DataFileException(
                place, $"client {number} begins at {time} s: whether it was available before is not said");
        if (changes.Count > 0 && seconds <= changes[^1].Seconds)
            throw new DataFileException(
                place, $"the time of client {number} runs backwards: {time} s comes after {Text(changes[^1].Seconds)} s");
        changes.Add(new Change(seconds, up == "1"));
    }

    private Timeline[] Timelines()
    {
        var missing = Enumerable.Range(0, _clients.Count).FirstOrDefault(number => !_clients.ContainsKey(number), -1);
        if (missing >= 0)
            throw new DataFileException(_path, $"client {missing} has no line, but client {_clients.Last().Key} has");
        var duration = _clients.Values.Select(changes => changes[^1].Seconds).DefaultIfEmpty().Max();
        if (_clients.Count > 0 && duration == 0) throw new DataFileException(_path, "has no duration: its only time is 0");
        return [.. _clients.Values.Select(changes => Timeline(changes, duration))];
    }

    private static Timeline Timeline(List<Change> changes, double duration)
    {
        var spans = changes.Zip(changes.Skip(1).Append(new Change(duration, IsUp: false)))
            .Where(pair => pair.First.IsUp)
            .Select(pair => new UpSpan(TimeSpan.FromSeconds(pair.First.Seconds), TimeSpan.FromSeconds(pair.Second.Seconds)));
        return new Timeline([.. spans], TimeSpan.FromSeconds(duration));
    }

    private static string Text(double seconds) => seconds.ToString("R", CultureInfo.InvariantCulture);

    private readonly record struct Change(double Seconds, bool IsUp);
}
