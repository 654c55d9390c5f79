/**
 * The catalogue of assertions and the reading of the documentation that it answers for.
 *
 * <p>The documentation is split into units, each with an anchor and a hash; the catalogue says of each
 * hash which assertions it makes, or why it makes none. Neither holds the documentation's words.
 */
@NullMarked
package org.bsdsocket.tck.catalogue;

import org.jspecify.annotations.NullMarked;
