/**
 * An OIDC provider with the demo users and clients; any other provider can take its
 * place.
 */
@NullMarked
package org.clinicops.localstack.identity;

import org.jspecify.annotations.NullMarked;
