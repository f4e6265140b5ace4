package org.clinicops.support.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands {@link IfMatch} to controller methods, and describes the header of those. */
class IfMatchArgument implements HandlerMethodArgumentResolver, OperationCustomizer {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == IfMatch.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		return IfMatch.of(request.getHeader(IfMatch.HEADER));
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		for (MethodParameter parameter : method.getMethodParameters()) {
			if (supportsParameter(parameter)) {
				operation.addParametersItem(new HeaderParameter().name(IfMatch.HEADER)
					.required(false)
					.schema(new StringSchema())
					.description("The ETag that was seen: 412 if somebody else has changed it since"));
			}
		}
		return operation;
	}

}
