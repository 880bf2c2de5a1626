namespace FedActors.Hocon.Tests.Resolving;

public class SubstitutionTests
{
    [Theory]
    [InlineData("a=1,b=${a}", "{'a':1,'b':1}")]
    [InlineData("b=${a.c},a {c=[1]}", "{'b':[1],'a':{'c':[1]}}")]
    [InlineData("b=x ${a} y,a=1.50", "{'b':'x 1.50 y','a':1.50}")]
    [InlineData("b=${a}${a},a=x", "{'b':'xx','a':'x'}")]
    [InlineData("b=[0]${a},a=[1]", "{'b':[0,1],'a':[1]}")]
    [InlineData("b=${a}{y=2},a {x=1,y=1}", "{'b':{'x':1,'y':2},'a':{'x':1,'y':1}}")]
    [InlineData("b={y=2}${a},a {x=1,y=1}", "{'b':{'y':1,'x':1},'a':{'x':1,'y':1}}")]
    [InlineData("b=${\"a.c\"},\"a.c\"=1", "{'b':1,'a.c':1}")]
    [InlineData("b=${ a },a=1", "{'b':1,'a':1}")]
    [InlineData("a=1,b=${a},a=2", "{'a':2,'b':2}")]
    [InlineData("a=null,b=${a}", "{'a':null,'b':null}")]
    [InlineData("a=[1,${b}],b=2", "{'a':[1,2],'b':2}")]
    [InlineData("a {x=1}, a=${b}, a {y=3}, b {x=2,z=4}", "{'a':{'x':2,'z':4,'y':3},'b':{'x':2,'z':4}}")]
    [InlineData("a=${b},a=3", "{'a':3}")]
    [InlineData("a=${a},a=3", "{'a':3}")]
    [InlineData("a=[7]${b},b {1=y,0=x}", "{'a':[7,'x','y'],'b':{'1':'y','0':'x'}}")]
    public void Defined(string text, string json) => Tree.Means(json, text);

    [Theory]
    [InlineData("a=${?b}", "{}")]
    [InlineData("a=1,a=${?b}", "{'a':1}")]
    [InlineData("a=${?b}${?c}", "{}")]
    [InlineData("a=${?b} ${?c}", "{}")]
    [InlineData("a=x${?b}y", "{'a':'xy'}")]
    [InlineData("a=x ${?b}", "{'a':'x '}")]
    [InlineData("a=[1,${?b},2]", "{'a':[1,2]}")]
    [InlineData("a=[1]${?b}", "{'a':[1]}")]
    [InlineData("a=${?b}{x=1}", "{'a':{'x':1}}")]
    [InlineData("a {x=1},a=${?b}{y=2}", "{'a':{'x':1,'y':2}}")]
    [InlineData("a=${?b},b=${?a}", "{}")]
    [InlineData("a=${?a}", "{}")]
    [InlineData("a=[1,${?a}],b {c=1,d=${?b}}", "{'a':[1],'b':{'c':1}}")]
    [InlineData("a=${?b.c.d},b=5", "{'b':5}")]
    public void Undefined_but_optional(string text, string json) => Tree.Means(json, text);

    [Theory]
    [InlineData("a=x,a=${a}y", "{'a':'xy'}")]
    [InlineData("a=x,a=${a}y,a=${a}z", "{'a':'xyz'}")]
    [InlineData("a=${?a}foo", "{'a':'foo'}")]
    [InlineData("path=[/etc],path=${path}[/usr]", "{'path':['/etc','/usr']}")]
    [InlineData("a {b=1},a=${a}{c=2}", "{'a':{'b':1,'c':2}}")]
    [InlineData("a {b=1,c=2},a=${a.b}", "{'a':1}")]
    [InlineData("foo {a {c=1}},foo=${foo.a},foo {a=2}", "{'foo':{'a':2,'c':1}}")]
    [InlineData("bar {foo=42,baz=${bar.foo}}", "{'bar':{'foo':42,'baz':42}}")]
    [InlineData("bar {foo=42,baz=${bar.foo}},bar {foo=43}", "{'bar':{'foo':43,'baz':43}}")]
    [InlineData("bar {a=${foo.d},b=1},bar.b=3,foo {c=${bar.b},d=2},foo.d=4", "{'bar':{'a':4,'b':3},'foo':{'c':3,'d':4}}")]
    [InlineData("a=1,b=2,a=${b},b=${a}", "{'a':1,'b':1}")]
    [InlineData("x=[0],a {b=[1]},a=${c},a {b=${a.b}[2]},c {}", "{'x':[0],'a':{'b':[1,2]},'c':{}}")]
    public void Self_reference_looks_back(string text, string json) => Tree.Means(json, text);

    [Theory]
    [InlineData("a=1\nb=${c}", "a.conf:2:3: ${c} is not defined")]
    [InlineData("b=${a.c},a=5", "a.conf:1:3: ${a.c} is not defined")]
    [InlineData("a=${a}", "a.conf:1:3: ${a} refers to itself and has no earlier value")]
    [InlineData("a=${b},b=${c},c=${a}", "a.conf:1:17: ${a} refers to itself and has no earlier value")]
    [InlineData("a {b=${a}}", "a.conf:1:6: ${a} refers to itself and has no earlier value")]
    [InlineData("a=[1],a=[${a}]", "a.conf:1:10: ${a} refers to itself and has no earlier value")]
    [InlineData("a=${x},a {b=${a}},x {y=1}", "a.conf:1:13: ${a} refers to itself and has no earlier value")]
    [InlineData("a=[${b}],b=${?a}", "a.conf:1:4: ${b} refers to itself and has no earlier value")]
    [InlineData("a=5,a+=6", "a.conf:1:8: a list cannot be joined to a string; is a comma or a line break missing?")]
    [InlineData("foo=${foo},foo {a=1}", "a.conf:1:5: ${foo} refers to itself and has no earlier value")]
    [InlineData("a=${b}{x=1},b=5", "a.conf:1:3: ${b} is joined to an object and must be one, found 5")]
    [InlineData("a=x ${b},b {c=1}", "a.conf:1:5: an object cannot be joined to a string; is a comma or a line break missing?")]
    [InlineData("a=[1] ${b},b=c", "a.conf:1:7: a string cannot be joined to a list; is a comma or a line break missing?")]
    public void Errors(string text, string message) => Assert.Equal(message, Tree.Message(text));

    [Fact]
    public void The_environment_provides_undefined_values()
    {
        var options = new HoconOptions
        {
            Environment = name => name switch { "HOME" => "/home/me", "a.b" => "dotted", "L_0" => "x", "L_1" => "y", _ => null },
        };

        Tree.Means("{'h':'/home/me/x'}", "h=${HOME}/x", options);
        Tree.Means("{'h':'dotted'}", "h=${a.b}", options);
        Tree.Means("{'HOME':'/root','h':'/root'}", "HOME=/root,h=${HOME}", options);
        Tree.Means("{'HOME':'/home/me/y'}", "HOME=${HOME}/y", options);
        Tree.Means("{'HOME':null,'h':null}", "HOME=null,h=${HOME}", options);
        Tree.Means("{'l':['x','y']}", "l=${L[]},m=${?M[]}", options);
        Assert.Equal("a.conf:1:3: ${NOWHERE} is not defined", Tree.Message("h=${NOWHERE}", options));
    }

    [Fact]
    public void Overrides_take_part_in_substitutions()
    {
        var options = new HoconOptions { Overrides = ["n=7", "list += 3", "a.b=${n}0"] };

        Tree.Means("{'n':7,'list':[2,3],'twice':'7,7','a':{'b':'70'}}", "n=1, list=[2], twice=${n}\",\"${n}", options);
    }

    [Fact]
    public void Exponential_growth_is_refused()
    {
        var laughs = "a0=ha\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"a{i}=${{a{i - 1}}}${{a{i - 1}}}\n"));
        var tree = "a0=[1]\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"a{i}=[${{a{i - 1}}},${{a{i - 1}}}]\n"));

        var deep = "a0=[1]\n" + string.Concat(Enumerable.Range(1, 140).Select(i => $"a{i}=[${{a{i - 1}}}]\n"));

        Assert.Equal("a.conf:24:5: the value grows beyond 16777216 characters", Tree.Message(laughs));
        Assert.Contains("the value grows beyond 16777216 characters", Tree.Message(tree));
        Assert.EndsWith("nested deeper than 128 levels through its substitutions", Tree.Message(deep));
    }

    [Fact]
    public void A_long_chain_is_refused()
    {
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=${{a{i + 1}}}\n"));

        Assert.EndsWith("the chain of substitutions is too long", Tree.Message(text));
    }

    [Fact]
    public void A_long_chain_through_long_paths_is_refused_on_a_small_stack()
    {
        var path = string.Concat(Enumerable.Repeat("p.", 120));
        var text = string.Concat(Enumerable.Range(0, 1000).Select(i => $"{path}a{i}=${{{path}a{i + 1}}}\n"));
        var message = "";
        var thread = new Thread(() => message = Tree.Message(text), maxStackSize: 1 << 20);

        thread.Start();
        thread.Join();

        Assert.EndsWith("the chain of substitutions is too long", message);
    }

    [Fact]
    public void A_chain_of_a_hundred_is_fine()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(i => $"a{i}=${{a{i + 1}}}\n"));

        Assert.Equal("end", Assert.IsType<HoconString>(Tree.Parse(text + "a100=end").Find("a0")).Value);
    }
}
