package org.clinicops.referral.referral.web;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.clinicops.referral.referral.TaskStatus;
import org.clinicops.support.domain.Refusal;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a status from a request's parameter, by the code that answers show it with. */
@Component
class TaskStatusConverter implements Converter<String, TaskStatus> {

	private static final String CODES = Arrays.stream(TaskStatus.values())
		.map(TaskStatus::code)
		.collect(Collectors.joining(", "));

	@Override
	public TaskStatus convert(String code) {
		return Arrays.stream(TaskStatus.values())
			.filter((status) -> status.code().equals(code))
			.findFirst()
			.orElseThrow(() -> Refusal.invalid("status", "wrong-type", "Expected one of " + CODES + "."));
	}

}
