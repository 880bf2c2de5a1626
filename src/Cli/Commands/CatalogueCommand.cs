using System.CommandLine;
using FedActors.Cli.Listing;
using FedActors.Settings;

namespace FedActors.Cli.Commands;

/// <summary>A command that lists what configurations can name, or describes one of it.</summary>
internal abstract class CatalogueCommand : DetailedCommand
{
    private readonly Argument<string?> _name = new("name")
    {
        Description = "What to describe; without it, all are listed",
        Arity = ArgumentArity.ZeroOrOne,
        Validators =
        {
            given =>
            {
                if (given.Tokens is [{ Value: ['-', ..] } option]) given.AddError($"Unrecognized option '{option.Value}'.");
            },
        },
    };

    private readonly Option<string[]> _plugins = PluginOption.Create();
    private readonly Option<bool> _json = new("--json") { Description = "Prints a JSON object instead of text" };
    private readonly Host _host;

    protected CatalogueCommand(Host host, string name, string summary, string details) : base(name, summary, details)
    {
        _host = host;
        Add(_name);
        Add(_plugins);
        Add(_json);
        SetAction(parsed =>
        {
            var catalogue = Plugins.Load(parsed.GetRequiredValue(_plugins));
            var lists = Lists(catalogue);
            var named = parsed.GetValue(_name);
            if (named is null) WriteAll(lists, parsed.GetValue(_json));
            else WriteOne(lists, named, catalogue, parsed.GetValue(_json));
            return ExitCode.Done;
        });
    }

    /// <summary>What is listed.</summary>
    protected abstract IReadOnlyList<KindList> Lists(Catalogue catalogue);

    /// <summary>Settings that all of the first list have, with a heading.</summary>
    protected virtual (string Title, IReadOnlyList<Setting> Settings) Shared => ("", []);

    private void WriteAll(IReadOnlyList<KindList> lists, bool json)
    {
        if (json)
        {
            KindJson.Write(_host.Out.Writer, lists, Shared.Settings);
            return;
        }
        var text = new KindText(_host.Out);
        foreach (var list in lists) text.Write(list);
        if (Shared.Settings.Count > 0) text.Write(Shared.Title, Shared.Settings);
        _host.Out.Writer.WriteLine($"fedactors {Path} NAME describes one of them.");
    }

    private void WriteOne(IReadOnlyList<KindList> lists, string name, Catalogue catalogue, bool json)
    {
        KindList[] found =
        [
            .. from list in lists
               let kinds = list.Kinds.Where(kind => kind.IsCalled(name)).ToList()
               where kinds.Count > 0
               select list with { Kinds = kinds },
        ];
        if (found.Length == 0)
            throw new InputException($"there is no '{name}'; there are {string.Join("; ", lists.Select(
                list => $"{list.Name}: {string.Join(", ", list.Kinds.Select(kind => kind.Name))}"))}");
        if (json) KindJson.Write(_host.Out.Writer, found, []);
        else
            foreach (var list in found) Tell(list.Kinds[0], list.Usage, catalogue);
    }

    private void Tell(Kind kind, string usage, Catalogue catalogue)
    {
        var text = new KindText(_host.Out);
        text.Details(kind, usage);
        foreach (var setting in kind.OwnSettings.Where(setting => setting.Kind == SettingKind.Kind))
            text.Write(new KindList("", $"{setting.Key} = NAME {{ … }}", catalogue.Of(setting.Family!)));
    }

    private string Path => Parents.OfType<Command>().FirstOrDefault() is { } parent && parent.Name != "fedactors"
        ? $"{parent.Name} {Name}"
        : Name;
}
