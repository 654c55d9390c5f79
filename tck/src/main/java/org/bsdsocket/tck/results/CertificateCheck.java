package org.bsdsocket.tck.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bsdsocket.tck.catalogue.Catalogue;
import org.bsdsocket.tck.run.Candidate;
import org.jspecify.annotations.Nullable;

/** Checks a certificate: its hashes against the artefacts that are here, and all it says against its result file. */
public final class CertificateCheck {

    private final Catalogue catalogue;
    private final List<Candidate> candidates;
    private final List<String> complaints = new ArrayList<>();

    /** @param candidates the backends that are here */
    public CertificateCheck(Catalogue catalogue, List<Candidate> candidates) {
        this.catalogue = catalogue;
        this.candidates = candidates;
    }

    /**
     * Returns what is wrong with a certificate, a line each; nothing if it holds.
     *
     * @throws IOException if the certificate, its result file or an artefact cannot be read
     */
    public List<String> check(Path file) throws IOException {
        Certificate certificate;
        try {
            certificate = ResultFiles.readCertificate(file);
        } catch (JsonProcessingException e) {
            return List.of("it is no certificate: " + e.getOriginalMessage());
        }
        if (!Certificate.SCHEMA.equals(certificate.schema())) {
            return List.of("its schema is " + certificate.schema() + "; this kit knows " + Certificate.SCHEMA);
        }
        artefacts(certificate);
        Path results = file.resolveSibling(certificate.results().file());
        if (Path.of(certificate.results().file()).getNameCount() != 1 || !Files.isRegularFile(results)) {
            complaints.add("its result file " + certificate.results().file() + " is not beside it");
            return List.copyOf(complaints);
        }
        same("the result file's hash", certificate.results().hash(), Artefact.hash(results));
        try {
            derive(certificate, ResultFiles.readResults(results));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            complaints.add("its result file cannot be understood: " + e.getMessage());
        }
        return List.copyOf(complaints);
    }

    private void artefacts(Certificate certificate) throws IOException {
        same(
                "the kit's hash",
                certificate.kit().hash(),
                Artefact.of(CertificateCheck.class).hash());
        same("the catalogue's hash", certificate.catalogue().hash(), catalogue.digest());
        Candidate backend = candidates.stream()
                .filter(candidate -> candidate.name().equals(certificate.backend()))
                .findFirst()
                .orElse(null);
        if (backend == null) {
            complaints.add("the backend " + certificate.backend() + " is not here to be compared");
        } else {
            Artefact here = Artefact.of(backend.provider().getClass());
            same("the backend's hash", certificate.backendJar().hash(), here.hash());
        }
    }

    /** Does again what the certificate says was done. */
    private void derive(Certificate certificate, Results results) {
        same("the backend", certificate.backend(), results.backend());
        same("the profile", certificate.profile(), results.profile());
        same("the platform", certificate.platform(), results.machine().platform());
        same("the machine", certificate.machine(), results.machine());
        same("the kit", certificate.kit(), results.kit());
        same("the catalogue", certificate.catalogue(), results.catalogue());
        same("the backend's jar", certificate.backendJar(), results.backendJar());
        same("the capabilities", certificate.capabilities(), results.capabilities());
        complete(results);
        Certification again =
                Certification.of(Profile.of(results.profile()), results.assertions(), Run.partial(results));
        if (again.refusal() != null) {
            complaints.add("the results earn no certificate: " + again.refusal());
        }
        same("the counts", certificate.counts(), again.counts());
        same(
                "the covered groups",
                certificate.groups(),
                again.groups().stream()
                        .filter(GroupResult::covered)
                        .map(GroupResult::name)
                        .toList());
        same(
                "the groups that are not covered",
                certificate.notCovered().stream()
                        .map(Certificate.NotCovered::name)
                        .toList(),
                again.groups().stream()
                        .filter(group -> !group.covered())
                        .map(GroupResult::name)
                        .toList());
    }

    /** A run that left assertions out, or tells their groups otherwise than the catalogue, earns nothing. */
    private void complete(Results results) {
        Set<String> known = catalogue.assertions().stream()
                .map(a -> a.id() + " " + a.capability() + " " + a.portable())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tried = results.assertions().stream()
                .map(a -> a.id() + " " + a.group() + " " + a.portable())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!known.equals(tried) || tried.size() != results.assertions().size()) {
            complaints.add("its result file does not hold the catalogue's assertions, each once and in its group");
        }
    }

    private void same(String what, @Nullable Object certified, @Nullable Object here) {
        if (!Objects.equals(certified, here)) {
            complaints.add(what + " differs: the certificate says " + certified + ", here it is " + here);
        }
    }
}
