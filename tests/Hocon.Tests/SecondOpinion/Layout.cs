using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Hocon.Tests.SecondOpinion;

/// <summary>What may occur between keys and values: separators, line breaks, comments.</summary>
internal static class Layout
{
    /// <summary>Between a key and its value.</summary>
    public static Gen<string> Assignment => Gen.Elements(" = ", "=", ": ", " : ", " =\n  ", " = # the value follows\n");

    /// <summary>Between a key and an object that needs no separator.</summary>
    public static Gen<string> BeforeBrace => Gen.Elements(" ", "", "\n");

    /// <summary>After a setting, with or without a comma.</summary>
    public static Gen<string> FieldEnd => Gen.OneOf(LineEnd, Gen.Elements(",", ", ", ",\n", ",\r\n", ", # and so on\n"));

    /// <summary>A line break, with or without a comment.</summary>
    public static Gen<string> LineEnd =>
        Gen.Elements("\n", "  \n\n", "\r\n", " # a { \"comment\n", " // ${another}, = ]\n", "\n# a line\n\n  // and one more\n");

    /// <summary>After the bracket that opens a list with items.</summary>
    public static Gen<string> ListStart => Gen.Elements("", " ", "\n  ", " # the items\n");

    /// <summary>Between the items of a list.</summary>
    public static Gen<string> ItemEnd => Gen.Elements(",", ", ", ",\n  ", "\n", "\n\n", ", # next\n", " // next\n");

    /// <summary>After the last item of a list.</summary>
    public static Gen<string> ListEnd => Gen.Elements("", " ", ",", ", ", ",\n", "\n", ", # the last\n");

    /// <summary>Between two values that are joined.</summary>
    public static Gen<string> Joint => Gen.Elements("", " ", " \t ");
}
