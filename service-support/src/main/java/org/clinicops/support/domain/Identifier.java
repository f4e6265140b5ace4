package org.clinicops.support.domain;

/**
 * The identifier of something, a record of this one text: a type of its own for each kind
 * of thing, stored as the bare text.
 */
public interface Identifier {

	String value();

}
