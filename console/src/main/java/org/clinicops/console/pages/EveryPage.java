package org.clinicops.console.pages;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.clinicops.console.services.SignInExpiredException;
import org.clinicops.console.session.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** What every page knows and does. */
@ControllerAdvice
class EveryPage {

	private final RequestCache pageAskedFor;

	EveryPage(RequestCache pageAskedFor) {
		this.pageAskedFor = pageAskedFor;
	}

	@ModelAttribute("user")
	@Nullable SignedIn user(@Nullable Authentication authentication) {
		return SignedIn.of(authentication);
	}

	/**
	 * This page's address, to which a language is added; an error has none of its own.
	 */
	@ModelAttribute("here")
	@Nullable String here(HttpServletRequest request) {
		if (request.getDispatcherType() == DispatcherType.ERROR) {
			return null;
		}
		return UriComponentsBuilder.fromPath(request.getRequestURI())
			.query(request.getQueryString())
			.replaceQueryParam("lang")
			.build()
			.toUriString();
	}

	/** This page, as the navigation calls it. */
	@ModelAttribute("path")
	String path(HttpServletRequest request) {
		return request.getRequestURI();
	}

	/** What is left empty is not there. */
	@InitBinder
	void trim(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	/** Says that one has to sign in again, and comes back to this page after it. */
	@ExceptionHandler
	@Nullable ModelAndView expired(SignInExpiredException ex, HtmxRequest htmx, HttpServletRequest request,
			HttpServletResponse response) {
		if (htmx.isHtmxRequest()) {
			response.setHeader("HX-Refresh", "true");
			return null;
		}
		this.pageAskedFor.saveRequest(request, response);
		return new ModelAndView("expired", HttpStatus.UNAUTHORIZED);
	}

}
