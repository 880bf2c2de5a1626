using System.CommandLine;
using FedActors.Cli.Aggregating;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors aggregate</c>: applies one rule to updates from a file, without a simulation.</summary>
internal sealed class AggregateCommand : DetailedCommand
{
    private readonly Option<string> _rule = new("--rule", "-r")
    {
        Description = "The rule, as a configuration writes it: 'krum { f = 2 }'",
        HelpName = "RULE",
        Required = true,
    };

    private readonly Option<string> _updates = new("--updates", "-u")
    {
        Description = "The updates: .npy (n × d), .npz or .safetensors (the clients are the first dimension)",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> _out = new("--out", "-o")
    {
        Description = "Where to write the aggregate: .npy or .safetensors",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string?> _tensors = new("--tensors")
    {
        Description = "The tensors, as JSON: {\"fc.weight\": [10, 64], \"fc.bias\": [10]}",
        HelpName = "FILE",
    };

    private readonly Option<string?> _layers = new("--layers")
    {
        Hidden = true,
        Validators = { old => old.AddError("--layers: is now called --tensors") },
    };

    private readonly Option<string?> _weights = new("--weights")
    {
        Description = "The number of samples of each client, .npy [default: all the same]",
        HelpName = "FILE",
    };

    private readonly Option<string?> _trusted = new("--trusted")
    {
        Description = "An update that the server trusts, .npy",
        HelpName = "FILE",
    };

    private readonly Option<string?> _verdict = new("--verdict")
    {
        Description = "Where to write the score and weight of each client, as JSON",
        HelpName = "FILE",
    };

    private readonly Option<string?> _memory = new("--memory")
    {
        Description = "How much of the updates to hold in memory, such as 1GiB; the rest is read from a temporary file "
            + "[default: all]",
        HelpName = "SIZE",
    };

    private readonly Option<int?> _threads = ThreadsOption.Create();

    private readonly Option<ulong?> _seed = new("--seed")
    {
        Description = "The seed for rules that draw random numbers [default: 1]",
        HelpName = "N",
        CustomParser = result => (ulong?)WholeNumber.Read(result, least: 0, most: long.MaxValue),
    };

    private readonly Option<string[]> _plugins = PluginOption.Create();

    public AggregateCommand(Host host)
        : base("aggregate", HelpText.Aggregate, HelpText.AggregateDetails)
    {
        Option[] options =
            [_rule, _updates, _out, _tensors, _layers, _weights, _trusted, _verdict, _memory, _threads, _seed, _plugins];
        foreach (var option in options) Add(option);
        SetAction((parsed, _) => host.Expendable(new AggregateSession(host, Read(parsed)).Run));
    }

    private AggregateRequest Read(ParseResult parsed) =>
        new(parsed.GetRequiredValue(_rule), parsed.GetRequiredValue(_updates), parsed.GetRequiredValue(_out))
        {
            Tensors = parsed.GetValue(_tensors),
            Weights = parsed.GetValue(_weights),
            Trusted = parsed.GetValue(_trusted),
            Verdict = parsed.GetValue(_verdict),
            Memory = parsed.GetValue(_memory),
            Threads = parsed.GetValue(_threads),
            Seed = parsed.GetValue(_seed) ?? 1,
            Plugins = parsed.GetRequiredValue(_plugins),
        };
}
