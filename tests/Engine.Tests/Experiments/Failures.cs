namespace FedActors.Engine.Tests.Experiments;

/// <summary>The error that users get for a configuration that cannot work, whether it is found early or late.</summary>
internal static class Failures
{
    public static HoconException Of(string text)
    {
        LoadedExperiment loaded;
        try
        {
            loaded = ExperimentFile.Parse(text, "bad.conf", []);
        }
        catch (HoconException error)
        {
            return error;
        }
        var late = Assert.Throws<ExperimentException>(() => new Simulation(loaded.Experiment, TimeProvider.System, 1));
        return loaded.Places.Locate(late.Problems[0]);
    }
}
