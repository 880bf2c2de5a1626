using System.Text;

namespace FedActors.Hostile.Tests.Configurations;

/// <summary>
/// Whatever a configuration holds, what is wrong with it is told in one message that names place and key; it takes little time,
/// nothing of it reaches the terminal as a command, and nothing is quoted from outside the experiment's folder.
/// </summary>
public sealed class MalformedConfigurationsTests : IDisposable
{
    private const string Right = """
        name = tiny
        rounds = 2
        data { set = pen-digits, writers = 6, test-writers = 1 }
        model = logistic
        participation { participants = 4 }
        rules { plain = average, robust = krum { f = 1 } }

        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly ConfigurationCase[] Cases =
        [.. SyntaxCases.All, .. IncludeCases.All, .. SubstitutionCases.All, .. ValueCases.All, .. PartCases.All];

    private readonly CommandLine _line = new();

    public static TheoryData<string> Names => [.. Cases.Select(one => one.Given)];

    public void Dispose() => _line.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_refused_with_place_and_key(string given)
    {
        var malformed = Array.Find(Cases, one => one.Given == given)!;
        var folder = _line.PathOf("experiment");
        Directory.CreateDirectory(folder);
        malformed.Beside(folder);
        var file = Path.Combine(folder, "tiny.conf");
        var text = malformed.IsWhole ? malformed.Text : Right + malformed.Text;
        await File.WriteAllBytesAsync(file, (malformed.IsLatin ? Encoding.Latin1 : Encoding.UTF8).GetBytes(text));

        var code = await Task.Run(() => _line.RunAsync("run", file, "--quiet", "--out", _line.PathOf("run"))).WaitAsync(Patience);

        Assert.Equal(2, code);
        Assert.Empty(_line.Out);
        Assert.StartsWith("error: ", _line.Error);
        Assert.Contains($"{malformed.PlaceIn(folder)}: {malformed.Key}", _line.Error);
        Assert.Contains(malformed.Says, _line.Error);
        Assert.DoesNotContain("   at ", _line.Error);
        Assert.DoesNotContain("secret-token", _line.Error);
        Assert.DoesNotContain("root:", _line.Error);
        Assert.DoesNotContain(_line.Error, letter => char.IsControl(letter) && letter is not ('\n' or '\t'));
        Assert.InRange(_line.Error.Length, 0, 3_000);
        Assert.False(Path.Exists(_line.PathOf("run")));
    }

    [Fact]
    public async Task Without_what_is_wrong_it_runs()
    {
        await File.WriteAllTextAsync(_line.PathOf("tiny.conf"), Right);
        Assert.Equal(0, await _line.RunAsync("run", _line.PathOf("tiny.conf"), "--quiet", "--out", _line.PathOf("run")));
    }

    [Fact]
    public void There_are_a_hundred_and_thirty_and_each_has_a_name() =>
        Assert.InRange(Cases.Select(one => one.Given).Distinct().Count(), Math.Max(130, Cases.Length), Cases.Length);

    [Fact]
    public void The_documentation_lists_them() =>
        DocumentedTable.Check("configurations", Cases.Select(one => (one.Given, $"`{one.Answer}`")));
}
