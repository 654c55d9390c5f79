package org.bsdsocket.tck.catalogue;

import java.util.List;

/** The catalogue is not as its format demands; the message has a line for each file that is wrong. */
public final class CatalogueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    CatalogueException(String message) {
        super(message);
    }

    static CatalogueException at(String file, int line, String problem) {
        return new CatalogueException(file + ":" + line + ": " + problem);
    }

    static CatalogueException all(List<CatalogueException> problems) {
        return problems.size() == 1
                ? problems.get(0)
                : new CatalogueException(String.join(
                        "\n",
                        problems.stream().map(CatalogueException::getMessage).toList()));
    }
}
