package org.bsdsocket.tck.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file, read strictly: every key is known and given once, every value has the type that is
 * asked for, and every complaint names file and line.
 *
 * <p>Works on nodes rather than on objects, since nodes know their lines and a hash of digits stays a text.
 */
final class YamlMap {

    private final String file;
    private final Node node;
    private final Map<String, Node> entries = new LinkedHashMap<>();

    private YamlMap(String file, Node node, Set<String> known) {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw error(node, "expected keys and values: " + new TreeSet<>(known));
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = scalar(entry.getKeyNode());
            if (!known.contains(key)) {
                throw error(entry.getKeyNode(), "unknown key '" + key + "'; known are " + new TreeSet<>(known));
            }
            if (entries.put(key, entry.getValueNode()) != null) {
                throw error(entry.getKeyNode(), "key '" + key + "' is given twice");
            }
        }
    }

    static YamlMap parse(String file, String text, Set<String> known) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new java.io.StringReader(text));
            if (root == null) {
                throw CatalogueException.at(file, 1, "the file is empty");
            }
            return new YamlMap(file, root, known);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw CatalogueException.at(file, mark == null ? 1 : mark.getLine() + 1, "not YAML: " + e.getProblem());
        }
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    int line() {
        return line(node);
    }

    CatalogueException error(String problem) {
        return error(node, problem);
    }

    CatalogueException error(String key, String problem) {
        return error(entries.getOrDefault(key, node), problem);
    }

    /** Returns a text of one line. */
    String text(String key) {
        return nonBlank(required(key), key);
    }

    @Nullable
    String textOrNull(String key) {
        return has(key) ? text(key) : null;
    }

    boolean flag(String key) {
        if (!has(key)) {
            return false;
        }
        String text = text(key);
        if (!text.equals("true") && !text.equals("false")) {
            throw error(key, "'" + key + "' is true or false, not " + text);
        }
        return text.equals("true");
    }

    int number(String key) {
        return number(required(key), key);
    }

    List<Integer> numbers(String key) {
        return list(key).stream().map(item -> number(item, key)).toList();
    }

    /** Returns the texts of a list; a single text stands for a list of one. */
    List<String> texts(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (required(key) instanceof ScalarNode) {
            return List.of(text(key));
        }
        return list(key).stream().map(item -> nonBlank(item, key)).toList();
    }

    List<YamlMap> maps(String key, Set<String> known) {
        if (!has(key)) {
            return List.of();
        }
        List<YamlMap> maps = new ArrayList<>();
        for (Node item : list(key)) {
            maps.add(new YamlMap(file, item, known));
        }
        return maps;
    }

    private List<Node> list(String key) {
        Node value = required(key);
        if (!(value instanceof SequenceNode sequence)) {
            throw error(value, "'" + key + "' is a list");
        }
        if (sequence.getValue().isEmpty()) {
            throw error(value, "'" + key + "' is empty: leave it out, or fill it");
        }
        return sequence.getValue();
    }

    private Node required(String key) {
        Node value = entries.get(key);
        if (value == null) {
            throw error(node, "'" + key + "' is missing");
        }
        return value;
    }

    private int number(Node value, String key) {
        String text = scalar(value);
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw error(value, "'" + key + "' is a number from 1, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private String nonBlank(Node value, String key) {
        String text = scalar(value).strip();
        if (text.isEmpty()) {
            throw error(value, "'" + key + "' is empty");
        }
        if (text.contains("\n")) {
            throw error(value, "'" + key + "' has more than one line");
        }
        return text;
    }

    private String scalar(Node value) {
        if (!(value instanceof ScalarNode scalar)) {
            throw error(value, "expected a single value");
        }
        return scalar.getValue();
    }

    private CatalogueException error(Node at, String problem) {
        return CatalogueException.at(file, line(at), problem);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
