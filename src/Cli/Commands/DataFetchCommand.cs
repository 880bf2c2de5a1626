using System.CommandLine;
using FedActors.Cli.Progress;
using FedActors.Engine.Reports;
using FedActors.Numerics.Randomness;
using FedActors.Training.Data.Files;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors data fetch SET</c>: downloads the files of a data set to the folder where they are looked for.</summary>
internal sealed class DataFetchCommand : DetailedCommand
{
    private readonly Argument<string> _set = new("set") { Description = "The data set" };

    private readonly Option<string?> _from = new("--from")
    {
        Description = "A web address or a folder with the files, to use instead of the publisher",
        HelpName = "URL|DIR",
    };

    private readonly Option<string?> _into = new("--into")
    {
        Description = "The folder to put the files in [default: $FEDACTORS_DATA/SET or data/SET]",
        HelpName = "DIR",
    };

    public DataFetchCommand(Host host)
        : base("fetch", HelpText.DataFetch, HelpText.DataFetchDetails)
    {
        Add(_set);
        Add(_from);
        Add(_into);
        SetAction((parsed, _) =>
            FetchAsync(host, parsed.GetRequiredValue(_set), parsed.GetValue(_from), parsed.GetValue(_into)));
    }

    private static async Task<int> FetchAsync(Host host, string set, string? from, string? into)
    {
        var published = Find(set);
        var allSets = Environment.GetEnvironmentVariable("FEDACTORS_DATA") is { Length: > 0 } given ? given : "data";
        var folder = into ?? Path.Combine(allSets, published.Name);
        var publication = from is null ? published.Publication : published.Publication.From(from);
        // How long it may take depends on what comes, which the fetcher sees.
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        await new DataFetcher(http).FetchAsync(publication, folder, new FetchProgressView(host), host.Interrupted);
        // Only what can be opened is there.
        var data = await Task.Run(() => Open(published with { Folder = folder })).WaitAsync(host.Interrupted);
        host.Out.Writer.WriteLine(
            $"{set} is in {folder}: {Figures.Count(data.Train.Count, "sample")} to train on, "
            + $"{Figures.Count(data.Test.Count)} to test on");
        return ExitCode.Done;
    }

    private static DataPool Open(FileDataOptions set)
    {
        try
        {
            return set.Load(RandomKey.Of(1), Environment.ProcessorCount);
        }
        catch (DataException error)
        {
            throw new DataException(
                $"{set.Name}: all files are in {set.Folder}, but they do not hold the set: {error.Message}. "
                + "Delete them to fetch them again", error);
        }
    }

    private static FileDataOptions Find(string set) => BuiltIn.Catalogue.Of<IDataSource>().Find(set)?.Defaults switch
    {
        FileDataOptions published => published,
        null => throw new InputException(
            $"there is no data set '{set}'; there are {string.Join(", ", BuiltIn.Catalogue.Of<IDataSource>().Names)}"),
        _ => throw new InputException($"{set} has no files to fetch"),
    };
}
