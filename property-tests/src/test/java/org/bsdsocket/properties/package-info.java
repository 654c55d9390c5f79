/** Properties that hold for all values of a kind, tried on values that chance chooses. */
@NullMarked
package org.bsdsocket.properties;

import org.jspecify.annotations.NullMarked;
