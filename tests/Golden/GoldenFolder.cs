namespace FedActors.Golden;

/// <summary>The folder of the reference vectors: the one that FEDACTORS_GOLDEN names, or the copy next to the tests.</summary>
public static class GoldenFolder
{
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root(), .. parts]);

    private static string Root()
    {
        var named = Environment.GetEnvironmentVariable("FEDACTORS_GOLDEN");
        return string.IsNullOrEmpty(named) ? Path.Combine(RepositoryRoot(), "tests", "golden") : named;
    }

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FedActors.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("no FedActors.sln above the tests");
    }
}
