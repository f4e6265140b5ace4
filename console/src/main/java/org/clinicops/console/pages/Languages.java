package org.clinicops.console.pages;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * English and Spanish, as spoken in the United States: what was chosen with
 * {@code ?lang=}, else what the browser prefers, else English.
 */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

	private static final Locale SPANISH = Locale.forLanguageTag("es-US");

	@Bean
	LocaleResolver localeResolver() {
		var resolver = new CookieLocaleResolver("CLINIC_LANGUAGE");
		resolver.setCookieMaxAge(Duration.ofDays(365));
		resolver.setCookieHttpOnly(true);
		resolver.setCookieSameSite("Lax");
		resolver.setDefaultLocaleFunction(Languages::preferred);
		return resolver;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		var switching = new LocaleChangeInterceptor() {

			@Override
			protected Locale parseLocaleValue(String value) {
				return known(value);
			}

		};
		switching.setParamName("lang");
		registry.addInterceptor(switching);
	}

	private static Locale preferred(HttpServletRequest request) {
		return known(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
	}

	private static Locale known(@Nullable String ranges) {
		try {
			return "es".equals(
					Locale.lookupTag(Locale.LanguageRange.parse((ranges != null) ? ranges : "en"), List.of("en", "es")))
							? SPANISH : Locale.US;
		}
		catch (IllegalArgumentException ex) {
			return Locale.US;
		}
	}

}
