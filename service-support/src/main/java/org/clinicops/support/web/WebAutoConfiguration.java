package org.clinicops.support.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleAbstractTypeResolver;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a service what its controllers share. */
@AutoConfiguration
class WebAutoConfiguration {

	/** A number is not a text, although Jackson could make one of it. */
	@Bean
	JsonMapperBuilderCustomizer textsAreTexts() {
		return (json) -> json.withCoercionConfig(LogicalType.Textual,
				(config) -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
	}

	/** Of two values for one field neither is what the caller means, nor is 2 of 2.9. */
	@Bean
	JsonMapperBuilderCustomizer nothingIsDroppedUnsaid() {
		return (json) -> json.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
	}

	/**
	 * The order in which the caller wrote them, on every machine and after every restart:
	 * the fingerprint of a command is made of it.
	 */
	@Bean
	JsonMapperBuilderCustomizer setsKeepTheirOrder() {
		SimpleAbstractTypeResolver sets = new SimpleAbstractTypeResolver();
		sets.addMapping(Set.class, LinkedHashSet.class);
		return (json) -> json.addModule(new SimpleModule("sets").setAbstractTypes(sets));
	}

	@Bean
	IfMatchArgument ifMatch() {
		return new IfMatchArgument();
	}

	@Bean
	WebMvcConfigurer ifMatchArguments(IfMatchArgument ifMatch) {
		return new WebMvcConfigurer() {

			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(ifMatch);
			}

		};
	}

	@Bean
	IdempotencyKeys idempotencyKeys(JsonMapper json) {
		return new IdempotencyKeys(json);
	}

}
