/**
 * What can be booked, where and with whom: sites, rooms, practitioners, visit types and
 * the weekly rota.
 */
@NullMarked
package org.clinicops.scheduling.catalogue;

import org.jspecify.annotations.NullMarked;
