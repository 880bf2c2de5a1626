# Adds up the Cobertura files of all test projects: a line is covered if any of them ran it.
# awk -f tests/coverage.awk artifacts/coverage/*.xml
function attribute(name,    start) {
    start = index($0, " " name "=\"") + length(name) + 3
    return substr($0, start, index(substr($0, start), "\"") - 1)
}
/<package / { package = attribute("name") }
/<class / { class = attribute("name") }
/<line / {
    line = package SUBSEP class SUBSEP attribute("number")
    if (!(line in seen)) { seen[line] = package; valid[package]++ }
    if (attribute("hits") > 0 && !(line in ran)) { ran[line] = 1; covered[package]++ }
}
END {
    print "lines that ran (programs started by tests do not count):"
    order = "sort"
    for (name in valid) {
        printf "  %-22s %5.1f%%  %6d of %6d\n", name, 100 * covered[name] / valid[name], covered[name], valid[name] | order
        all += valid[name]; done += covered[name]
    }
    close(order)
    if (all > 0) printf "  %-22s %5.1f%%  %6d of %6d\n", "all", 100 * done / all, done, all
}
