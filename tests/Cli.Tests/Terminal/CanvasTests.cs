using FedActors.Cli.Terminal;

namespace FedActors.Cli.Tests.Terminal;

public sealed class CanvasTests
{
    [Fact]
    public void Without_dots_a_line_consists_of_its_letter()
    {
        var canvas = new Canvas(4, 2, dots: false);
        canvas.Draw(0, (0, 0), (3, 1));
        canvas.Draw(1, (0, 1), (0, 1));

        Assert.Equal(["b aa", "aa  "], Picture(canvas));
    }

    [Fact]
    public void Dots_fill_braille_characters_from_the_bottom_left()
    {
        var canvas = new Canvas(2, 1, dots: true);
        canvas.Draw(0, (0, 0), (0, 0));
        canvas.Draw(0, (3, 3), (3, 3));

        Assert.Equal(["⡀⠈"], Picture(canvas));
    }

    [Fact]
    public void A_cell_belongs_to_the_last_line_through_it()
    {
        var canvas = new Canvas(1, 1, dots: true);
        canvas.Draw(0, (0, 0), (0, 0));
        canvas.Draw(1, (1, 0), (1, 0));

        Assert.Equal(1, canvas.LineAt(0, 0));
        Assert.Equal('⣀', canvas.CharacterAt(0, 0));
    }

    [Fact]
    public void A_steep_line_has_no_holes()
    {
        var canvas = new Canvas(2, 8, dots: false);
        canvas.Draw(0, (0, 0), (1, 7));
        Assert.All(Picture(canvas), row => Assert.Contains('a', row));
    }

    private static string[] Picture(Canvas canvas) => [.. Enumerable.Range(0, canvas.Rows).Select(row => Row(canvas, row))];

    private static string Row(Canvas canvas, int row) =>
        string.Concat(Enumerable.Range(0, canvas.Columns).Select(column => canvas.CharacterAt(row, column)));
}
