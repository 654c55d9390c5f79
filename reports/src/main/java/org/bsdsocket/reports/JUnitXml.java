package org.bsdsocket.reports;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A run as a test suite in the XML that build servers read; one test case for each assertion. */
final class JUnitXml {

    private final XMLStreamWriter xml;

    private JUnitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(Column column) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        new JUnitXml(xml).suite(column);
        xml.writeEndDocument();
        xml.close();
        return text + "\n";
    }

    private void suite(Column column) throws XMLStreamException {
        Run run = column.run();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", column.label());
        xml.writeAttribute("tests", "" + run.checks().size());
        xml.writeAttribute("failures", "" + run.counts().getOrDefault(Outcome.FAIL, 0));
        xml.writeAttribute("errors", "" + run.counts().getOrDefault(Outcome.BROKEN, 0));
        xml.writeAttribute("skipped", "" + skipped(run));
        xml.writeAttribute("time", seconds(run.seconds()));
        if (!run.started().isEmpty()) {
            xml.writeAttribute("timestamp", run.started());
        }
        xml.writeStartElement("properties");
        for (var property : run.where().entrySet()) {
            xml.writeEmptyElement("property");
            xml.writeAttribute("name", property.getKey());
            xml.writeAttribute("value", property.getValue());
        }
        xml.writeEndElement();
        for (Check check : run.checks()) {
            testCase(column, check);
        }
        xml.writeEndElement();
    }

    private void testCase(Column column, Check check) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", column.slug() + "." + check.anchor());
        xml.writeAttribute("name", check.number() + " " + check.promise());
        xml.writeAttribute("time", seconds(check.millis() / 1000));
        switch (check.outcome()) {
            case PASS -> {}
            case FAIL -> failure("failure", check);
            case BROKEN -> failure("error", check);
            default -> {
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", Reasons.of(check));
            }
        }
        xml.writeEndElement();
    }

    private void failure(String element, Check check) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("message", Reasons.of(check));
        xml.writeCharacters(Reasons.details(check));
        xml.writeEndElement();
    }

    private static long skipped(Run run) {
        return run.checks().stream()
                .filter(check ->
                        check.outcome() != Outcome.PASS && !check.outcome().isFailure())
                .count();
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
