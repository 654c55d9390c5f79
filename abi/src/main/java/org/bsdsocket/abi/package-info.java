/** What the native backends share: constants and layouts of a platform, codecs, and the driver above libc. */
@NullMarked
package org.bsdsocket.abi;

import org.jspecify.annotations.NullMarked;
