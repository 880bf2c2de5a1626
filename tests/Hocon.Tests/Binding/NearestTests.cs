using FedActors.Hocon.Binding;

namespace FedActors.Hocon.Tests.Binding;

public class NearestTests
{
    [Theory]
    [InlineData("krum", "krum", 0)]
    [InlineData("kurm", "krum", 1)]
    [InlineData("krumm", "krum", 1)]
    [InlineData("kum", "krum", 1)]
    [InlineData("drum", "krum", 1)]
    [InlineData("", "krum", 4)]
    [InlineData("ca", "abc", 3)]
    public void Distance_counts_edits_and_swaps(string from, string to, int edits)
    {
        Assert.Equal(edits, Nearest.Distance(from, to));
        Assert.Equal(edits, Nearest.Distance(to, from));
    }

    [Theory]
    [InlineData("particpants", "participants")]
    [InlineData("layerwise_cosin_krum", "layerwise-cosine-krum")]
    [InlineData("g", null)]
    [InlineData("something", null)]
    public void Find_suggests_only_similar_words(string word, string? nearest) =>
        Assert.Equal(nearest, Nearest.Find(word, ["participants", "layerwise-cosine-krum", "f"]));
}
