package org.clinicops.referral.referral.web;

import java.util.Arrays;

import org.clinicops.referral.referral.TaskStatus;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a status from a request's parameter, by the code that answers show it with. */
@Component
class TaskStatusConverter implements Converter<String, TaskStatus> {

	@Override
	public TaskStatus convert(String code) {
		return Arrays.stream(TaskStatus.values())
			.filter((status) -> status.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no status " + code));
	}

}
