
// Makes the headers of a table buttons that sort its rows. Without this script, the rows stay in their order, best first.
document.querySelectorAll("table.sortable").forEach(function (table) {
  var body = table.tBodies[0];
  var heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach(function (head, column) {
    if (Array.from(body.rows).every(function (row) { return value(row, column) === null; })) return;
    var button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", function () {
      var isText = head.classList.contains("left");
      var before = head.getAttribute("aria-sort");
      // Figures begin with the largest, names with the first.
      var order = before ? (before === "descending" ? "ascending" : "descending") : (isText ? "ascending" : "descending");
      heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", order);
      var sign = order === "ascending" ? 1 : -1;
      var rows = Array.from(body.rows);
      rows.sort(function (one, other) { return compare(value(one, column), value(other, column), sign); });
      body.append(...rows);
    });
  });

  function value(row, column) {
    var given = row.cells[column].getAttribute("data-value");
    if (given === null || given === "") return null;
    return isFinite(given) ? Number(given) : given;
  }

  // What has no value comes last in either order.
  function compare(one, other, sign) {
    if (one === null || other === null) return (one === null ? 1 : 0) - (other === null ? 1 : 0);
    if (typeof one === "string" || typeof other === "string") return sign * String(one).localeCompare(String(other));
    return sign * (one - other);
  }
});
