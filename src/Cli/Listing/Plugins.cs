namespace FedActors.Cli.Listing;

/// <summary>The catalogue with the plug-ins that are named on the command line.</summary>
internal static class Plugins
{
    public static Catalogue Load(IReadOnlyList<string> paths)
    {
        try
        {
            return BuiltIn.With(paths);
        }
        catch (HoconException error)
        {
            throw new InputException(
                string.Join(Environment.NewLine, error.All.Select(each => $"--plugin: {each.Problem}")), error);
        }
    }
}
