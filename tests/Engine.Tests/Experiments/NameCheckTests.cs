using FedActors.Engine.Experiments;

namespace FedActors.Engine.Tests.Experiments;

public class NameCheckTests
{
    [Theory]
    [InlineData("robust")]
    [InlineData("Größe/字 (1)")]
    [InlineData("")]
    public void Most_names_will_do(string name)
    {
        Assert.Empty(NameCheck.Check(new Experiment { Name = name }));
        Assert.Empty(NameCheck.Check(WithRule(name)));
    }

    [Theory]
    [InlineData("\u001b[2J", "must not contain control characters")]
    [InlineData("two\nlines", "must not contain control characters")]
    [InlineData("\u202eesrever", "must not contain control characters")]
    public void A_name_that_commands_the_terminal_will_not(string name, string told)
    {
        Assert.Contains(told, Assert.Single(NameCheck.Check(new Experiment { Name = name })).Message);
        Assert.Contains(told, Assert.Single(NameCheck.Check(WithRule(name))).Message);
    }

    [Fact]
    public void Nor_will_one_that_is_too_long_for_a_file()
    {
        Assert.Empty(NameCheck.Check(WithRule(new string('a', 200))));
        Assert.Contains("201 bytes", Assert.Single(NameCheck.Check(WithRule(new string('a', 201)))).Message);
        // Each character takes nine once it is escaped.
        Assert.Contains("207 bytes", Assert.Single(NameCheck.Check(WithRule(new string('字', 23)))).Message);
    }

    private static Experiment WithRule(string name) => new() { Rules = [new NamedRule(name, new AverageOptions())] };
}
