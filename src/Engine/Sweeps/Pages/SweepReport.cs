namespace FedActors.Engine.Sweeps.Pages;

internal static class SweepReport
{
    public static string Html(SweepContent content) => content.Name;
}
