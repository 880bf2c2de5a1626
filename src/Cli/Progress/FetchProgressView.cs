using FedActors.Engine.Reports;
using FedActors.Training.Data.Files;

namespace FedActors.Cli.Progress;

/// <summary>Reports the progress of a download: at most one line a second, and one when a file is complete.</summary>
internal sealed class FetchProgressView(Host host) : IProgress<FetchProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private long _said = host.Clock.GetTimestamp();

    public void Report(FetchProgress value)
    {
        if (value.Bytes != value.Total && host.Clock.GetElapsedTime(_said) < Pause) return;
        _said = host.Clock.GetTimestamp();
        var total = value.Total is { } all ? $" of {Figures.Count(all)}" : "";
        host.Error.Writer.WriteLine($"{value.File}: {Figures.Count(value.Bytes)}{total} bytes");
    }
}
