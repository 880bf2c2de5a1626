using System.Text;
using FedActors.Training.Data.Pickles;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Training.Tests.Data.Pickles;

public class PickleTests
{
    private const string Protocol2 = "\u0080\u0002";

    [Theory]
    [MemberData(nameof(GoldenPickle.Names), MemberType = typeof(GoldenPickle))]
    public void Pickles_written_by_Python_are_read(string name)
    {
        var batch = Assert.IsType<Dictionary<string, object?>>(Pickle.Read(name, GoldenPickle.Read(name)));
        var pixels = Assert.IsType<PickledMatrix>(batch["data"]);

        Assert.Equal(["batch_label", "coarse_labels", "data", "filenames", "fine_labels", "labels"], batch.Keys.Order());
        Assert.Equal([3L, 9L], Assert.IsType<List<object?>>(batch["labels"]));
        Assert.Equal((2, 3072), (pixels.Rows, pixels.Columns));
        Assert.Equal([0, 7, .. new byte[3070], .. Enumerable.Repeat((byte)200, 3072)], pixels.Elements.ToArray());
    }

    [Fact]
    public void Numbers_are_read_and_whole_ones_may_be_keys()
    {
        // {7: [0.5]}
        var content = Encoding.Latin1.GetBytes(Protocol2 + "}K\u0007]G\u003f\u00e0\0\0\0\0\0\0as.");

        var (key, value) = Assert.Single(Assert.IsType<Dictionary<string, object?>>(Pickle.Read("some.pickle", content)));

        Assert.Equal(("7", 0.5), (key, Assert.Single(Assert.IsType<List<object?>>(value))));
    }

    [Theory]
    [MemberData(nameof(GoldenPickle.Names), MemberType = typeof(GoldenPickle))]
    public void A_truncated_file_is_refused_at_any_length(string name)
    {
        var whole = GoldenPickle.Read(name);

        for (var length = 0; length < whole.Length; length += length is > 500 and < 6000 ? 97 : 1)
            Assert.StartsWith(
                "cut.pickle: ", Assert.ThrowsAny<DataException>(() => Pickle.Read("cut.pickle", whole.AsMemory(0,
                    length))).Message);
    }

    [Theory]
    [MemberData(nameof(GoldenPickle.Names), MemberType = typeof(GoldenPickle))]
    public void A_damaged_file_is_either_read_or_refused(string name)
    {
        var whole = GoldenPickle.Read(name);
        var damages = from place in Gen.Choose(-300, 299)
                      from value in Gen.Choose(0, 255)
                      select (place, value);
        Prop.ForAll(damages.ToArbitrary(), damage =>
        {
            byte[] content = [.. whole];
            content[damage.place < 0 ? content.Length + damage.place : damage.place] = (byte)damage.value;
            return Record.Exception(() => Pickle.Read("some.pickle", content)) is null or DataException;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithQuietOnSuccess(true));
    }

    [Theory]
    [InlineData("cos\nsystem\nX\u0002\0\0\0ls\u0085R.", "os.system")]
    [InlineData("cposix\nsystem\n.", "posix.system")]
    [InlineData("c__builtin__\neval\n.", "__builtin__.eval")]
    [InlineData("cnumpy\nload\n.", "numpy.load")]
    [InlineData("\u008c\u0008builtins\u008c\u0004exec\u0093.", "builtins.exec")]
    public void Other_names_are_refused_and_nothing_is_executed(string content, string name) => Refused(
        Protocol2 + content,
        $"names {name}, which is not supported; use only dictionaries, lists, strings, numbers and NumPy byte arrays");

    [Theory]
    [InlineData("B\u00ff\u00ff\u00ff\u007f", "asks for 2147483647 bytes, but 0 are left")]
    [InlineData("T\u00ff\u00ff\u00ff\u00ff", "asks for 4294967295 bytes, but 0 are left")]
    [InlineData("X\u0000\u0000\u0000\u0001a", "asks for 16777216 bytes, but 1 are left")]
    [InlineData("\u008e\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff", "asks for 18446744073709551615 bytes, but 0 are left")]
    [InlineData("\u0096\u0000\u0000\u0000\u0000\u0001\u0000\u0000\u0000ab", "asks for 4294967296 bytes, but 2 are left")]
    [InlineData("\u008d\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0001", "asks for 72057594037927936 bytes, but 0 are left")]
    [InlineData("\u008a\u00ff", "has a number of 255 bytes; at most 8 are supported")]
    public void A_length_beyond_the_file_is_refused_before_memory_is_allocated(string content, string problem) =>
        Refused(Protocol2 + content, problem);

    [Theory]
    [InlineData("", "is truncated")]
    [InlineData("(lp0\n.", "is not a pickle of protocol 2 or later")]
    [InlineData("\u0080\u0006.", "is a pickle of protocol 6; the newest supported is 5")]
    [InlineData("\u0080\u0002.", "a value is missing")]
    [InlineData("\u0080\u0002(.", "a value is missing")]
    [InlineData("\u0080\u0002K\u0001(\u0085.", "values are missing")]
    [InlineData("\u0080\u0002t.", "a mark is missing")]
    [InlineData("\u0080\u0002K\u0001K\u0001a.", "a list is missing")]
    [InlineData("\u0080\u0002](K\u0001K\u0001u.", "a dictionary is missing")]
    [InlineData("\u0080\u0002}(NK\u0001u.", "a string is missing")]
    [InlineData("\u0080\u0002}(X\u0001\0\0\0au.", "a key has no value")]
    [InlineData("\u0080\u0002h\u0003.", "it refers to value 3, which was never stored")]
    [InlineData("\u0080\u0002X\u0001\0\0\0\u00ff.", "has a string that is not UTF-8")]
    [InlineData("\u0080\u0002cnumpy", "a name is not terminated")]
    [InlineData("\u0080\u0002K\u0001K\u0002b.", "builds something other than an array of bytes")]
    [InlineData("\u0080\u0002K\u0001)R.", "a name is missing")]
    [InlineData("\u0080\u0002cnumpy\ndtype\n)R.", "creates an array of another type")]
    [InlineData(
        "\u0080\u0002cnumpy\ndtype\nX\u0002\0\0\0f4K\u0000K\u0001\u0087R.",
        "has an array of 'f4' elements; only bytes, 'u1', are supported")]
    [InlineData(
        "\u0080\u0002c_codecs\nencode\nX\u0003\0\0\0\u00e2\u0082\u00acX\u0006\0\0\0latin1\u0086R.",
        "the character '€' is not a byte")]
    [InlineData("\u0080\u0002)\u0081.", "has the unsupported opcode 81")]
    public void Invalid_pickles_are_refused(string content, string problem) => Refused(content, problem);

    [Theory]
    [InlineData("K\u0002K\u0003\u0086", "abcde", "has an array of 2 × 3 bytes, but 5 bytes of data")]
    [InlineData("K\u0006\u0085", "abcdef", "has an array that is not two-dimensional")]
    [InlineData("J\u00ff\u00ff\u00ff\u00ffJ\u00fe\u00ff\u00ff\u00ff\u0086", "ab", "has an array that is not two-dimensional")]
    [InlineData("\u008a\u0005\0\0\0\0\u0001K\u0000\u0086", "", "has an empty array of 4294967296 × 0")]
    public void An_array_of_another_size_than_claimed_is_refused(string shape, string elements, string problem) => Refused(
        $"{Protocol2}cnumpy.core.numeric\n_frombuffer\n(C{(char)elements.Length}{elements}"
        + $"cnumpy\ndtype\nX\u0002\0\0\0u1\u0089\u0088\u0087R{shape}X\u0001\0\0\0CtR.", problem);

    [Theory]
    [InlineData("K\u00ff", 255)]
    [InlineData("M\u0000\u0001", 256)]
    [InlineData("J\u00fe\u00ff\u00ff\u00ff", -2)]
    [InlineData("\u008a\u0000", 0)]
    [InlineData("\u008a\u0003\u0000\u0000\u0080", -8_388_608)]
    [InlineData("\u008a\u0008\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u007f", long.MaxValue)]
    public void Whole_numbers_keep_their_sign(string content, long number) =>
        Assert.Equal(number, Pickle.Read("x", Bytes(Protocol2 + content + ".")));

    [Fact]
    public void Single_items_are_added_like_many()
    {
        var value = Pickle.Read("x", Bytes(Protocol2 + "}U\u0001k]K\u0001aNa\u0088as."));

        Assert.Equal([1L, null, true], Assert.IsType<List<object?>>(Assert.IsType<Dictionary<string, object?>>(value)["k"]));
    }

    private static void Refused(string content, string problem)
    {
        var message = Assert.ThrowsAny<DataException>(() => Pickle.Read("bad.pickle", Bytes(content))).Message;
        Assert.StartsWith("bad.pickle: ", message);
        Assert.Contains(problem, message);
    }

    private static byte[] Bytes(string content) => Encoding.Latin1.GetBytes(content);
}
