using System.IO.Compression;
using static FedActors.Hostile.Tests.Files.Packing;

namespace FedActors.Hostile.Tests.Files;

/// <summary>NumPy archives.</summary>
internal static class NpzCases
{
    private static readonly byte[] X = Npy("<f4", "(6, 2)", Floats(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    private static readonly byte[] Y = Npy("<i8", "(6,)", Longs(0, 1, 0, 1, 0, 1));
    private static readonly byte[] Many = Npy("<f4", "(5000, 2)", [.. Enumerable.Range(0,
        40_000).Select(at => (byte)(at * at % 61))]);

    public static IEnumerable<FileCase> All =>
    [
        Of("an empty file", [], "cannot be read: it is not an archive of arrays"),
        Of("something else", Text("1,2,0\n3,4,1\n"), "cannot be read: it is not an archive of arrays"),
        Of("an archive that was cut off", Zip(("x", X), ("y", Y))[..^100], "cannot be read: it is not an archive of arrays"),
        Of("an archive without its beginning", Zip(("x", X), ("y", Y))[50..], "cannot be read: "),
        Of("an archive of nothing", Zip(), "has arrays ; 'features' and 'labels' must name two of them"),
        Of("no labels", Zip(("x", X)), "has arrays x; 'features' and 'labels' must name two of them"),
        Of("two arrays of one name", Zip(("x", X), ("y", Y), ("y", Y)), "it has two arrays 'y'"),
        Of("a flipped bit in a stored array", Replaced(Zip(("x", X), ("y", Y)), Floats(5), Floats(-5)),
            "array 'x': it is damaged: its checksum should be "),
        Of("a flipped bit in a compressed array", FlippedInside(Zip(CompressionLevel.Optimal, ("x", Many), ("y", Y))),
            "array 'x': it "),
        Of("a wrong checksum", WrongChecksum(), "array 'x': it is damaged: its checksum should be "),
        Of("a name with control characters", Zip(("\u001b[31mx", X), ("y", Y)), @"has arrays \u001b[31mx, y; "),
        Of("no NumPy array", Zip(("x", Text("hello, this is no array")), ("y", Y)),
            "array 'x': it does not start like a NumPy array"),
        Of("a header that was cut off", Zip(("x", X[..40]), ("y", Y)), "array 'x': it ends inside its header"),
        Of("an array that was cut off", Zip(("x", X[..^4]), ("y", Y)), "array 'x': the header claims 12 elements of 4 bytes"),
        Of("an array that goes on", Zip(("x", [.. X, 1, 2, 3]), ("y", Y)), "array 'x': 3 bytes follow its last element"),
        Of("another version of the format", Zip(("x", [.. X[..6], 9, .. X[7..]]), ("y", Y)),
            "array 'x': format version 9 is not supported"),
        Of("a header without sense", Zip(("x", NpyWithHeader("{'nothing': 1}\n", [])), ("y", Y)),
            "its header does not describe a plain array"),
        Of("Python objects", Zip(("x", Npy("|O", "(6, 2)", new byte[96])), ("y", Y)), "elements of kind '|O' are not supported"),
        Of("complex numbers", Zip(("x", Npy("<c8", "(6, 2)", new byte[96])), ("y", Y)),
            "elements of kind '<c8' are not supported"),
        Of("big-endian numbers", Zip(("x", Npy(">f4", "(6, 2)", new byte[48])), ("y", Y)),
            "elements of kind '>f4' are not supported"),
        Of("a shape of 10¹⁸ elements", Zip(("x", Npy("<f4", "(1000000000, 1000000000)", [])), ("y", Y)),
            "array 'x': the header claims 1000000000000000000 elements of 4 bytes, but only 0 bytes follow"),
        Of("a shape whose product overflows", Zip(("x", Npy("<f4", "(65536, 65536, 65536, 65536)", [])), ("y", Y)),
            "array 'x': the header claims "),
        Of("a negative size", Zip(("x", Npy("<f4", "(-6, 2)", Floats(1))), ("y", Y)), "array 'x': '-6' is not an array size"),
        Of("a header that claims two billion bytes of its own", Zip(("x", [0x93, .. "NUMPY"u8, 2, 0, 0xff, 0xff, 0xff, 0x7f]),
            ("y", Y)),
            "array 'x': a header of 2147483647 bytes is too long"),
        Of("no samples", Zip(("x", Npy("<f4", "(0, 2)", [])), ("y", Npy("<i8", "(0,)", []))),
            "x has no samples: its shape is (0, 2)"),
        Of("no features", Zip(("x", Npy("<f4", "(6, 0)", [])), ("y", Y)), "x has no samples: its shape is (6, 0)"),
        Of("one dimension", Zip(("x", Npy("<f4", "(6,)", new byte[24])), ("y", Y)), "x has 1 dimensions"),
        Of("more samples than labels", Zip(("x", X), ("y", Npy("<i8", "(5,)", new byte[40]))),
            "y has shape (5), but there are 6 samples"),
        Of("NaN", Zip(("x", Npy("<f4", "(6, 2)", Floats(1, 2, 3, 4, 5, float.NaN, 7, 8, 9, 10, 11, 12))), ("y", Y)),
            "x is NaN in feature 1 of sample 2, which is not a finite number"),
        Of("infinity", Zip(("x", Npy("<f4", "(6, 2)", Floats(1, 2, 3, 4, 5, 6, 7, 8, float.NegativeInfinity, 10, 11, 12))), ("y",
            Y)),
            "in feature 0 of sample 4, which is not a finite number"),
        Of("a double that is no float", Zip(("x", Npy("<f8", "(6, 2)", Doubles(1, 2, 3, 4, 1e300, 6, 7, 8, 9, 10, 11, 12))),
            ("y", Y)),
            "in feature 0 of sample 2, which is not a finite number"),
        Of("a factor that makes features infinite", Zip(("x", X), ("y", Y)), "x is 4 in feature 1 of sample 1", ", scale = 1e38"),
        Of("labels that are not whole", Zip(("x", X), ("y", Npy("<f8", "(6,)", Doubles(0, 1, 0.5, 1, 0, 1)))),
            ": label 0.5 of sample 2 is not a whole number"),
        Of("a label of NaN", Zip(("x", X), ("y", Npy("<f4", "(6,)", Floats(0, 1, 0, 1, 0, float.NaN)))),
            ": label NaN of sample 5 is not a whole number"),
        Of("one class", Zip(("x", X), ("y", Npy("<i8", "(6,)", new byte[48]))),
            "has one class only: all 5 training samples are of class 0"),
        Of("a one-hot row of zeros", Zip(("x", X), ("y", Npy("<f4", "(6, 2)", Floats(1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 1, 0)))),
            "y has no single largest number in row 2, so it names no class"),
        Of("labels of no columns", Zip(("x", X), ("y", Npy("<f4", "(6, 0)", []))), "y has no columns"),
        Of("a test set of no samples", Zip(("x_train", X), ("y_train", Y), ("x_test", Npy("<f4", "(0, 2)", [])), ("y_test",
            Npy("<i8", "(0,)", []))),
            "x_test has no samples"),
        Of("another shape to test on", Zip(("x_train", X), ("y_train", Y), ("x_test", Npy("<f4", "(1, 3)", Floats(1, 2, 3))),
            ("y_test", Npy("<i8", "(1,)", Longs(0)))),
            "x_train holds samples of 2, but x_test of 3"),
        Of("a label that only the test set has",
            Zip(("x_train", X), ("y_train", Y), ("x_test", Npy("<f4", "(1, 2)", Floats(1, 2))), ("y_test", Npy("<i8", "(1,)",
                Longs(-3)))),
            ": label '-3' of sample 0 is not one of the 2 training labels"),
        new("npz: 90 KB that unpack to 90 MB", "set = npz, path = \"@/x.npz\"", "x.npz", "unpack to more than 64000000",
            () => [("x.npz", Zip(CompressionLevel.SmallestSize, ("x", Npy("|u1", "(45000000, 2)", new byte[90_000_000])), ("y",
                Y)))]),
        Of("an array that claims to unpack to 2 GB", Claiming(int.MaxValue), "unpack to more than 64000000"),
        Of("an array that claims to unpack to 60 MB", Claiming(60_000_000), "array 'x': it claims to unpack "),
    ];

    private static FileCase Of(string given, byte[] content, string answer, string more = "") => new(
        $"npz: {given}", $"set = npz, path = \"@/x.npz\"{more}", "x.npz", answer, () => [("x.npz", content)]);

    private static byte[] FlippedInside(byte[] zip) => Flipped(zip, 200);

    /// <summary>Another checksum in the directory of the archive, whose first entry begins with PK12.</summary>
    private static byte[] WrongChecksum()
    {
        var zip = Zip(("x", X), ("y", Y));
        return Flipped(zip, zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 16);
    }

    /// <summary>Another length in the directory of the archive, which is its end.</summary>
    private static byte[] Claiming(int length)
    {
        var zip = Zip(CompressionLevel.Optimal, ("x", Many), ("y", Y));
        var at = zip.AsSpan().LastIndexOf(BitConverter.GetBytes(Many.Length));
        return [.. zip[..at], .. BitConverter.GetBytes(length), .. zip[(at + sizeof(int))..]];
    }
}
