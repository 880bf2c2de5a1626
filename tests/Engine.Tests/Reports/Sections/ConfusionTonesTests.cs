using FedActors.Engine.Reports;
using FedActors.Engine.Reports.Sections;

namespace FedActors.Engine.Tests.Reports.Sections;

public sealed class ConfusionTonesTests
{
    [Theory]
    // Keeps hostile clients out.
    [InlineData(100, 10, 0, 20, "", "good", "good")]
    // Krum: one of a hundred, and never a hostile one.
    [InlineData(1, 99, 0, 20, "", "good", "good")]
    // Chooses nobody at all.
    [InlineData(0, 100, 0, 20, "bad", "", "")]
    // Cannot tell them apart.
    [InlineData(100, 0, 20, 0, "", "bad", "bad")]
    [InlineData(50, 50, 10, 10, "", "bad", "bad")]
    // Lets a few through.
    [InlineData(90, 10, 2, 18, "", "", "good")]
    // Chooses none but hostile clients.
    [InlineData(0, 100, 20, 0, "bad", "bad", "bad")]
    // Nobody was hostile.
    [InlineData(100, 0, 0, 0, "", "", "")]
    public void Colours_say_who_is_told_apart(
        long honestChosen, long honestCut, long hostileChosen, long hostileCut, string honest, string chosen, string cut) =>
        Assert.Equal(
            new ConfusionTones(Tone(honest), Tone(chosen), Tone(cut)),
            ConfusionTones.Of(new Confusion(honestChosen, honestCut, hostileChosen, hostileCut)));

    private static string Tone(string name) => name.Length == 0 ? "" : $" class=\"{name}\"";
}
