/** The backend in pure Java: a documented subset that refuses the rest. */
@NullMarked
package org.bsdsocket.nio;

import org.jspecify.annotations.NullMarked;
