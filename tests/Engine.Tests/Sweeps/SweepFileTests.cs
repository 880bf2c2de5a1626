using FedActors.Engine.Tests.RunFolders;
namespace FedActors.Engine.Tests.Sweeps;

public sealed class SweepFileTests
{
    private const string Base = """
        name = tiny
        seed = 7
        rounds = 2
        data { set = pen-digits, writers = 6, test-writers = 1 }
        model = logistic
        participation { participants = 4 }
        rules { plain = average, robust = krum { f = 1 } }

        """;

    [Fact]
    public void Cells_are_all_points_the_last_axis_fastest_each_with_its_seeds()
    {
        var sweep = Read(
            "sweep { seeds = 2, attack.fraction = [0, 0.5], attack.each { a.does = [sign-flip], b.does = [alie] } }");

        Assert.Equal(["attack.fraction", "attack"], sweep.Axes.Select(axis => axis.Name));
        Assert.Equal(["a", "b"], sweep.Axes[1].Labels);
        Assert.Equal(
            ["0 a 7", "0 a 8", "0 b 7", "0 b 8", "0.5 a 7", "0.5 a 8", "0.5 b 7", "0.5 b 8"],
            sweep.Cells.Select(cell => $"{string.Join(' ', cell.Labels)} {cell.Experiment.Seed}"));
        Assert.Equal(0.5, sweep.Cells[^1].Experiment.Attacks[0].Fraction);
        Assert.IsType<Alie>(sweep.Cells[^1].Experiment.Attacks[0].Attacks[0]);
        Assert.Equal(8, sweep.Cells.Select(cell => cell.Id).Distinct().Count());
    }

    [Fact]
    public void Values_may_be_kinds_lists_and_whole_blocks()
    {
        var sweep = Read(
            """
            sweep {
              model = [logistic, mlp { layers = [8] }]
              training.batch-size = [4, 8]
              each { short { rounds = 1 }, long { rounds = 9, evaluation.every = 3 } }
            }
            """);

        Assert.Equal(["model", "training.batch-size", "case"], sweep.Axes.Select(axis => axis.Name));
        Assert.Equal(["logistic", "mlp { layers = 8 }"], sweep.Axes[0].Labels);
        var last = sweep.Cells[^1].Experiment;
        Assert.Equal([8], Assert.IsType<MlpOptions>(last.Model).Hidden);
        Assert.Equal((8, 9, 3), (last.Training.BatchSize, last.Rounds, last.EvaluateEvery));
    }

    [Fact]
    public void Substitutions_see_the_values_of_axes()
    {
        var sweep = Read(
            """
            evaluation.every = ${rounds}
            sweep.rounds = [3, 5]
            """);

        Assert.Equal([3, 5], sweep.Cells.Select(cell => cell.Experiment.EvaluateEvery));
    }

    [Fact]
    public void A_list_of_rules_is_what_every_cell_compares()
    {
        var sweep = Read("sweep { rules = [median, krum { f = 1 }], rounds = [1, 2] }");

        Assert.Equal(["rounds"], sweep.Axes.Select(axis => axis.Name));
        foreach (var cell in sweep.Cells)
            Assert.Equal(["median", "krum { f = 1 }"], cell.Experiment.Rules.Select(rule => rule.Name));
    }

    [Theory]
    [InlineData("seeds = [3, 1]", "3 1")]
    [InlineData("", "7")]
    [InlineData("seeds = 3", "7 8 9")]
    public void Seeds_are_a_number_or_a_list(string seeds, string expected) => Assert.Equal(
        expected, string.Join(' ', Read($"sweep {{ {seeds} }}").Cells.Select(cell => cell.Experiment.Seed)));

    [Fact]
    public void The_command_line_may_change_the_axes_and_the_seed()
    {
        var text = Base + "sweep { seeds = 2, rounds = [1, 2] }";
        var sweep = SweepFile.Parse(text, "a.conf", ["sweep.rounds=[5]", "seed=3"]).Sweep;

        Assert.Equal([(5, 3UL), (5, 4UL)], sweep.Cells.Select(cell => (cell.Experiment.Rounds, cell.Experiment.Seed)));
    }

    [Fact]
    public void The_command_line_may_take_axes_away()
    {
        var text = Base
            + "sweep { rounds = [1, 2], attack.each { "
            + "flips { count = 1, does = [label-flip] }, alie { count = 1, does = [alie] } } }";

        Assert.Equal(["attack"], SweepFile.Parse(text, "a.conf", ["sweep.rounds=null"]).Sweep.Axes.Select(axis => axis.Name));
        Assert.Equal(
            ["rounds"], SweepFile.Parse(text, "a.conf", ["sweep.attack.each=null"]).Sweep.Axes.Select(axis => axis.Name));
    }

    [Fact]
    public void A_seed_of_its_own_is_refused_where_all_seeds_are_listed()
    {
        using var temporary = new TemporaryFolder();
        var path = temporary.PathOf("a.conf");
        File.WriteAllText(path, Base + "sweep { seeds = [1, 2], rounds = [1, 2] }");

        Assert.Contains("lists all seeds, so seed 7 has no meaning",
            Assert.Throws<HoconException>(() => SweepFile.Load(path, [], seed: 7)).Message);
        Assert.Equal(4, SweepFile.Load(path, []).Sweep.Cells.Count);
    }

    [Theory]
    [InlineData("sweep.seeds = 0", "a.conf:8:15: sweep.seeds: must be at least 1, found 0")]
    [InlineData("sweep.seeds = [1, 1]", "a.conf:8:19: sweep.seeds[1]: 1 is there twice")]
    [InlineData("sweep.rounds = 3", "a.conf:8:16: sweep.rounds: must be a list of values, found 3")]
    [InlineData("sweep.rounds = []", "a.conf:8:1: sweep.rounds: must have at least one value")]
    [InlineData("sweep.rounds = [1, 1]", "a.conf:8:20: sweep.rounds: 1 is there twice")]
    [InlineData("sweep.seed = [1, 2]", "a.conf:8:1: sweep.seed: a seed is no value of an axis: give seeds, a number or a list")]
    [InlineData("sweep.each { a { seed = 3 }, b { seed = 4 } }",
        "a.conf:8:1: sweep.case: a seed is no value of an axis: give seeds, a number or a list")]
    [InlineData("sweep { rule = [average, median], rules = [median] }",
        "a.conf:8:35: sweep.rules: the rules are there already: rule and rules are the same")]
    [InlineData("sweep { rounds = [4, 5], race { over = [rounds], every = 5 } }",
        "a.conf:8:58: sweep.race.every: is 5, but no round that it divides is evaluated before the last one")]
    [InlineData("sweep.attack.each = 3", "a.conf:8:21: sweep.attack.each: must be an object of named values, found 3")]
    [InlineData("sweep.attack = each { a {} }", "a.conf:8:1: sweep.attack: is written attack.each { … }, without '='")]
    [InlineData("sweep.each { a = 3 }", "a.conf:8:18: sweep.case: must be settings of the experiment, { … }, found 3")]
    [InlineData("sweep = 3", "a.conf:8:9: sweep: must be an object { … }, found 3")]
    [InlineData("sweep { race { over = [round] }, rounds = [1, 2] }",
        "a.conf:8:24: sweep.race.over[0]: there is no axis \"round\", did you mean \"rounds\"? (axes: rounds)")]
    [InlineData("sweep.race.margin = 2", "a.conf:8:21: sweep.race.margin: is 2, must be between 0 and 1")]
    [InlineData("", "a.conf: has no block 'sweep { … }': 'fedactors run' runs a single experiment")]
    public void What_cannot_be_is_refused_where_it_stands(string sweep, string message) => Assert.Equal(message, Refusal(sweep));

    [Theory]
    [InlineData("sweep.rouns = [1, 2]", "a.conf:8:1: rouns: unknown key, did you mean \"rounds\"?")]
    [InlineData("sweep.rounds = [one, two]", "a.conf:8:17: rounds: must be a whole number, found \"one\" (where rounds = one)")]
    [InlineData("sweep { rounds = [1, 2], rules.robust.krum.f = [1, 2] }",
        "a.conf:8:52: rules.robust.krum.f: krum needs at least f + 3 = 5 updates, but only 4 take part; with 4, f can be at "
        + "most 1 (where rules.robust.krum.f = 2)")]
    public void What_is_wrong_in_cells_is_told_once_with_the_values_at_which_it_is(string sweep, string message) =>
        Assert.StartsWith(message, Refusal(sweep));

    [Fact]
    public void All_mistakes_come_at_once()
    {
        var error = Assert.Throws<HoconException>(() => Read("sweep { seeds = 0, rounds = 3, data = [] }"));

        Assert.Equal(["sweep.seeds", "sweep.rounds", "sweep.data"], error.All.Select(mistake => mistake.Key));
    }

    [Fact]
    public void Too_many_cells_are_refused_before_they_are_made() =>
        Assert.Contains(
            "makes 100000000 cells",
            Refusal($"sweep {{ seeds = 10000, rounds = [{Hundred}], server.learning-rate = [{Hundred}] }}"));

    [Fact]
    public void Where_one_experiment_is_read_a_sweep_is_refused_unless_it_is_set_aside()
    {
        var error = Assert.Throws<HoconException>(() => ExperimentFile.Parse(Base + "sweep.rounds = [1, 2]", "a.conf", []));

        Assert.Equal("sweep", error.Key);
        Assert.Contains("fedactors sweep", error.Problem);
        Assert.Equal(2, ExperimentFile.Parse(Base + "sweep.rounds = [1, 2]", "a.conf", ["sweep=null"]).Experiment.Rounds);
    }

    private static string Hundred => string.Join(", ", Enumerable.Range(1, 100));

    private static Sweep Read(string sweep) => SweepFile.Parse(Base + sweep, "a.conf", []).Sweep;

    private static string Refusal(string sweep) => Assert.Throws<HoconException>(() => Read(sweep)).Message;
}
