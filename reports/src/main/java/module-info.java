/** Reports made from the result files of the kit. Open, because Jackson and picocli reflect on its records. */
open module org.bsdsocket.reports {
    requires com.fasterxml.jackson.databind;
    requires info.picocli;
    requires java.xml;
    requires static org.jspecify;
}
