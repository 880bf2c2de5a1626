namespace FedActors.Hocon.Tests.Syntax;

public class ValueTests
{
    [Theory]
    [InlineData("a=1", "{'a':1}")]
    [InlineData("a=-1.50", "{'a':-1.50}")]
    [InlineData("a=1e+20", "{'a':1e+20}")]
    [InlineData("a=1E-3 ", "{'a':1E-3}")]
    [InlineData("a=012", "{'a':'012'}")]
    [InlineData("a=10s", "{'a':'10s'}")]
    [InlineData("a=1.2.3", "{'a':'1.2.3'}")]
    [InlineData("a=true,b=false,c=null", "{'a':true,'b':false,'c':null}")]
    [InlineData("a=trueish", "{'a':'trueish'}")]
    [InlineData("a=true false", "{'a':'true false'}")]
    [InlineData("a=\"true\"", "{'a':'true'}")]
    [InlineData("a=null b", "{'a':'null b'}")]
    public void Scalars(string text, string json) => Tree.Means(json, text);

    [Theory]
    [InlineData("a =   two  words  ", "{'a':'two  words'}")]
    [InlineData("a = x\"y\" z", "{'a':'xy z'}")]
    [InlineData("a = x \"  y\"", "{'a':'x   y'}")]
    [InlineData("a = 1 2.50 true", "{'a':'1 2.50 true'}")]
    [InlineData("a = path/to/file.txt", "{'a':'path/to/file.txt'}")]
    [InlineData("a = b//c", "{'a':'b'}")]
    [InlineData("a = b #c", "{'a':'b'}")]
    [InlineData("a = x-y_z|(1)", "{'a':'x-y_z|(1)'}")]
    [InlineData("a = x y ", "{'a':'x y'}")]
    public void Texts_join(string text, string json) => Tree.Means(json, text);

    [Theory]
    [InlineData("""a = "\"\\\/\b\f\n\r\tA\u00e9" """, "\"\\/\b\f\n\r\tAé")]
    [InlineData("a = \"\"", "")]
    [InlineData("a = \"\"\"raw \\n \"quoted\" text\"\"\"", "raw \\n \"quoted\" text")]
    [InlineData("a = \"\"\"two\nlines\"\"\"", "two\nlines")]
    [InlineData("a = \"\"\"quote at the end\"\"\"\"\"", "quote at the end\"\"")]
    [InlineData("a = \"\"\"\"\"\"", "")]
    public void Quoted_texts(string text, string value) =>
        Assert.Equal(value, Assert.IsType<HoconString>(Tree.Parse(text).Find("a")).Value);

    [Theory]
    [InlineData("a=[]", "{'a':[]}")]
    [InlineData("a=[1,2,3]", "{'a':[1,2,3]}")]
    [InlineData("a=[1\n2\n\n3\n]", "{'a':[1,2,3]}")]
    [InlineData("a=[ 1, 2 ,\n 3, ]", "{'a':[1,2,3]}")]
    [InlineData("a=[1 2]", "{'a':['1 2']}")]
    [InlineData("a=[1] [2,3]", "{'a':[1,2,3]}")]
    [InlineData("a=[[1],[2]][]", "{'a':[[1],[2]]}")]
    [InlineData("a=[{b=1},{b:2}]", "{'a':[{'b':1},{'b':2}]}")]
    [InlineData("a=[ # one\n 1 // two\n , 2 ]", "{'a':[1,2]}")]
    public void Lists(string text, string json) => Tree.Means(json, text);

    [Theory]
    [InlineData("a {b=1} {c=2}", "{'a':{'b':1,'c':2}}")]
    [InlineData("a = {b {c=1}} {b {d=2}}", "{'a':{'b':{'c':1,'d':2}}}")]
    [InlineData("a = {b=1} {b=2}", "{'a':{'b':2}}")]
    public void Objects_join(string text, string json) => Tree.Means(json, text);
}
