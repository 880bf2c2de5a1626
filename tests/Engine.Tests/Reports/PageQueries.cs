using System.Xml.Linq;

namespace FedActors.Engine.Tests.Reports;

/// <summary>Queries with which tests find elements in a page, whatever their namespace.</summary>
internal static class PageQueries
{
    public static IEnumerable<XElement> Named(this XContainer page, string name) =>
        page.Descendants().Where(element => element.Name.LocalName == name);

    public static IEnumerable<XElement> Named(this IEnumerable<XElement> elements, string name) =>
        elements.SelectMany(element => element.Named(name));

    public static XElement ById(this XContainer page, string id) =>
        page.Descendants().Single(element => element.Attribute("id")?.Value == id);

    public static IEnumerable<XElement> Lines(this XContainer page) =>
        page.Named("path").Where(path => path.Attribute("class")?.Value.StartsWith("line", StringComparison.Ordinal) == true);
}
