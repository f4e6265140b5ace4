/**
 * A Mongo-protocol store for one machine: in memory, behind an append-only journal that
 * survives {@code kill -9}.
 */
@NullMarked
package org.clinicops.localstack.store;

import org.jspecify.annotations.NullMarked;
