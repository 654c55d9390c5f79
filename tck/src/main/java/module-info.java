/** The kit. Open, because JUnit and Jackson reflect on its tests and its records. */
open module org.bsdsocket.tck {
    requires com.fasterxml.jackson.databind;
    requires info.picocli;
    requires org.assertj.core;
    requires org.bsdsocket;
    requires org.junit.jupiter.api;
    requires org.junit.platform.launcher;
    requires org.yaml.snakeyaml;
    requires static org.jspecify;
}
