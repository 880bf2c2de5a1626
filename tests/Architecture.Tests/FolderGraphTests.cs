namespace FedActors.Architecture.Tests;

public class FolderGraphTests
{
    [Fact]
    public void A_cycle_is_told_with_the_types_on_it()
    {
        var graph = new FolderGraph();
        graph.Add("Roof", "Walls", "Tile uses Brick");
        graph.Add("Walls", "Cellar", "Window uses Pipe");
        graph.Add("Walls", "Cellar", "Brick uses Stone");
        graph.Add("Cellar", "Roof", "Pipe uses Chimney");
        graph.Add("Cellar", "Ground", "Stone uses Soil");
        Assert.Equal(
            [
                "Cellar → Roof: Pipe uses Chimney",
                "Roof → Walls: Tile uses Brick",
                "Walls → Cellar: Brick uses Stone, Window uses Pipe",
            ],
            graph.Cycle());
    }

    [Fact]
    public void Of_several_cycles_a_shortest_is_told()
    {
        var graph = new FolderGraph();
        graph.Add("A", "B", "1");
        graph.Add("B", "C", "2");
        graph.Add("C", "A", "3");
        graph.Add("D", "C", "4");
        graph.Add("C", "D", "5");
        Assert.Equal(["C → D: 5", "D → C: 4"], graph.Cycle());
    }

    [Fact]
    public void Two_ways_to_the_same_folder_are_no_cycle()
    {
        var graph = new FolderGraph();
        graph.Add("Roof", "Walls", "Tile uses Brick");
        graph.Add("Roof", "Stairs", "Hatch uses Ladder");
        graph.Add("Walls", "Cellar", "Brick uses Stone");
        graph.Add("Stairs", "Cellar", "Ladder uses Stone");
        Assert.Empty(graph.Cycle());
    }

    [Fact]
    public void Within_a_folder_types_may_use_one_another()
    {
        var graph = new FolderGraph();
        graph.Add("Roof", "Roof", "Tile uses Chimney");
        Assert.Empty(graph.Cycle());
    }

    [Fact]
    public void What_is_compiled_is_seen()
    {
        var graph = FolderGraph.Of(new SourceProject("Training"));
        Assert.Contains("Layers", graph.UsedBy("Models"));
        Assert.Contains("Modules", graph.UsedBy("Layers"));
        Assert.Contains("Data", graph.UsedBy("Modules"));
    }
}
