package org.bsdsocket.tck.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What backends are certified for, and where: groups of assertions by runs.
 *
 * @param columns the runs
 * @param groups every group that a run knows, by name, with a cell for each run
 */
@JsonPropertyOrder({"schema", "columns", "groups"})
public record Matrix(String schema, List<Column> columns, List<Row> groups) {

    /** The schema of the matrices that this kit writes. */
    public static final String SCHEMA = "bsdsocket-matrix/1";

    /**
     * A run.
     *
     * @param place where it took place, which is also the directory that holds its files
     * @param catalogue the hash of the catalogue it went by: cells of different catalogues do not compare
     * @param why why it earned no certificate
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Column(
            String backend,
            String place,
            String profile,
            String catalogue,
            String verdict,
            @Nullable String why) {}

    /** A group, with a cell for each column. */
    public record Row(String name, List<Cell> cells) {}

    /**
     * A group in a run.
     *
     * @param covered whether the run's certificate covers it
     * @param why why not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cell(boolean covered, @Nullable String why) {}

    /** The matrix of some runs, in their order. */
    public static Matrix of(List<Results> runs) {
        TreeSet<String> names = new TreeSet<>();
        runs.forEach(run -> run.groups().forEach(group -> names.add(group.name())));
        return new Matrix(
                SCHEMA,
                runs.stream().map(Matrix::column).toList(),
                names.stream()
                        .map(name -> new Row(
                                name, runs.stream().map(run -> cell(run, name)).toList()))
                        .toList());
    }

    /** How many catalogues its runs went by; more than one means that they do not compare. */
    public long catalogues() {
        return columns.stream().map(Column::catalogue).distinct().count();
    }

    private static Column column(Results run) {
        return new Column(
                run.backend(),
                place(run),
                run.profile(),
                run.catalogue().hash(),
                run.verdict(),
                run.certificate() == null ? run.why() : null);
    }

    private static Cell cell(Results run, String name) {
        Optional<GroupResult> group =
                run.groups().stream().filter(one -> one.name().equals(name)).findAny();
        if (group.isEmpty()) {
            return new Cell(false, run.available() ? "not tried" : run.unavailable());
        }
        // Without a certificate nothing is covered, however well the group did.
        if (run.certificate() == null) {
            return new Cell(
                    false, group.get().covered() ? run.why() : group.get().why());
        }
        return new Cell(group.get().covered(), group.get().why());
    }

    /** A name for where a run took place that may name a directory: platform, kernel and JVM. */
    public static String place(Results run) {
        Place machine = run.machine();
        return String.join("-", machine.platform(), machine.kernel(), "java", machine.java())
                .replaceAll("[^A-Za-z0-9._+-]", "_");
    }

    /** The matrix as Markdown: a table, then the reasons. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# What is certified where\n\n");
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            text.append("%d. %s on %s, profile %s: %s%s%n"
                    .formatted(
                            i + 1,
                            column.backend(),
                            column.place(),
                            column.profile(),
                            column.verdict(),
                            column.why() == null ? "" : " (" + column.why() + ")"));
        }
        text.append("\n| group |");
        columns.forEach(column -> text.append(' ').append(column.backend()).append(" |"));
        text.append("\n|---|").append("---|".repeat(columns.size())).append('\n');
        List<String> reasons = new ArrayList<>();
        for (Row row : groups) {
            text.append("| ").append(row.name()).append(" |");
            for (Cell cell : row.cells()) {
                text.append(cell.covered() ? " covered |" : " " + note(cell, reasons) + " |");
            }
            text.append('\n');
        }
        text.append('\n');
        for (int i = 0; i < reasons.size(); i++) {
            text.append("- [%d] %s%n".formatted(i + 1, reasons.get(i)));
        }
        return text.toString();
    }

    private static String note(Cell cell, List<String> reasons) {
        String why = String.valueOf(cell.why());
        if (!reasons.contains(why)) {
            reasons.add(why);
        }
        return "[" + (reasons.indexOf(why) + 1) + "]";
    }
}
