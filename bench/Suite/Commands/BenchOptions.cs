using System.CommandLine;
using FedActors.Cli;
using FedActors.Cli.Commands;

namespace FedActors.Bench.Commands;

/// <summary>The options of all benchmarks: how often, which lines, in which format.</summary>
internal sealed class BenchOptions
{
    private const int UsualRepeats = 3;

    private readonly Option<int?> _repeats = new("--repeats")
    {
        Description = $"How often to measure each side, alternating; the table shows medians [default: {UsualRepeats}]",
        HelpName = "N",
        CustomParser = result => (int?)WholeNumber.Read(result, least: 1, most: 1000),
    };

    private readonly Option<string?> _filter = new("--filter")
    {
        Description = "Measures only lines whose name contains this",
        HelpName = "TEXT",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Prints one JSON object per line of the table" };

    public void AddTo(Command command)
    {
        command.Add(_repeats);
        command.Add(_filter);
        command.Add(_json);
    }

    public int Repeats(ParseResult parsed) => parsed.GetValue(_repeats) ?? UsualRepeats;

    public string Filter(ParseResult parsed) => parsed.GetValue(_filter) ?? "";

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    /// <summary>Shows each line as it is measured.</summary>
    /// <exception cref="InputException">There is no line.</exception>
    public int Show(ParseResult parsed, MeasuredView view, IEnumerable<Measured> lines)
    {
        var any = false;
        foreach (var line in lines)
        {
            view.Show(line);
            any = true;
        }
        return any ? ExitCode.Done : throw new InputException($"--filter: no line of the table contains '{Filter(parsed)}'");
    }
}
