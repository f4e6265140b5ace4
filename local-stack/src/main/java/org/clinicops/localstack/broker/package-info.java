/**
 * A real Kafka broker of one node, as a process.
 */
@NullMarked
package org.clinicops.localstack.broker;

import org.jspecify.annotations.NullMarked;
