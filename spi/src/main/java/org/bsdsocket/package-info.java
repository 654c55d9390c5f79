/** Python's socket module as Java sees it: the module as an object, sockets, addresses and failures. */
@NullMarked
package org.bsdsocket;

import org.jspecify.annotations.NullMarked;
