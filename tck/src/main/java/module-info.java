/** The kit. Open, because JUnit and Jackson reflect on its tests and its records. */
open module org.bsdsocket.tck {
    requires info.picocli;
    requires java.logging;
    requires java.management;
    requires jdk.jfr;
    requires jdk.management;
    requires org.assertj.core;
    requires org.junit.platform.launcher;
    requires org.yaml.snakeyaml;
    requires transitive com.fasterxml.jackson.databind;
    requires transitive org.bsdsocket;
    requires transitive org.junit.jupiter.api;
    requires org.junit.jupiter.params;
    requires transitive org.junit.platform.commons;
    requires transitive org.junit.platform.engine;
    requires transitive org.opentest4j;
    requires static org.jspecify;

    exports org.bsdsocket.tck;
    exports org.bsdsocket.tck.catalogue;
    exports org.bsdsocket.tck.results;
    exports org.bsdsocket.tck.run;
    exports org.bsdsocket.tck.saboteur;
    exports org.bsdsocket.tck.soak;

    uses org.bsdsocket.spi.SocketProvider;
}
