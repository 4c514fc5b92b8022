/// The processes of one network on this machine: broker and services, their ports, keys and tokens.
@NullMarked
package org.entrelacs.deploy.network;

import org.jspecify.annotations.NullMarked;
