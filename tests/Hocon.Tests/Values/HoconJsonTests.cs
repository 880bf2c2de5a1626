namespace FedActors.Hocon.Tests.Values;

public class HoconJsonTests
{
    [Fact]
    public void Numbers_keep_their_digits_and_texts_stay_readable() => Assert.Equal(
        """{"n":[1.10,-0,1E400,12345678901234567890],"t":"é <b> \"q\" \\ \n","e":{}}""",
        Tree.Json("""n=[1.10,-0,1E400,12345678901234567890],t="é <b> \"q\" \\ \n",e{}"""));

    [Fact]
    public void Indented_text_has_two_spaces_and_plain_line_breaks() =>
        Assert.Equal("{\n  \"a\": {\n    \"b\": 1\n  }\n}", HoconJson.Write(Tree.Parse("a.b=1")));
}
