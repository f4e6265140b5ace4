package org.clinicops.support.web;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.clinicops.support.domain.Identifier;
import org.clinicops.support.security.Caller;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives a service the description of its API (OpenAPI). */
@AutoConfiguration
class DescriptionAutoConfiguration {

	DescriptionAutoConfiguration() {
		SpringDocUtils.getConfig()
			.addRequestWrapperToIgnore(Caller.class, IfMatch.class)
			.addSimpleTypePredicateForParameterObject(Identifier.class::isAssignableFrom);
	}

	/** What it says before it comes to the endpoints. */
	@Bean
	OpenAPI description(@Value("${spring.application.name}") String service) {
		SecurityScheme token = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT");
		return new OpenAPI()
			.info(new Info().title(service)
				.version("1")
				.description("Whatever is refused is answered with a problem (RFC 9457) and a code."))
			.components(new Components().addSecuritySchemes("token", token))
			.addSecurityItem(new SecurityRequirement().addList("token"));
	}

	@Bean
	ModelConverter identifiersAsTexts() {
		return new IdentifiersAsTexts();
	}

}
