package org.clinicops.support.web;

import java.util.Iterator;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.clinicops.support.domain.Identifier;
import org.jspecify.annotations.Nullable;

/** Describes an identifier as what it is to a caller: a text. */
class IdentifiersAsTexts implements ModelConverter {

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		JavaType java = Json.mapper().constructType(type.getType());
		if (java != null && Identifier.class.isAssignableFrom(java.getRawClass())) {
			return new StringSchema();
		}
		return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
	}

}
