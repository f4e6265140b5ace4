package org.clinicops.console.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import org.clinicops.console.pages.Times;
import org.clinicops.console.services.Answer;
import org.clinicops.console.services.Items;
import org.clinicops.console.services.Patients;
import org.clinicops.console.services.SchedulingService;
import org.clinicops.console.services.SchedulingService.DaySheet;
import org.clinicops.console.services.SchedulingService.DaySheet.Visit;
import org.clinicops.console.services.SchedulingService.Site;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One day of a site, to be printed: a sheet for each practitioner. */
@Controller
class DaySheetController {

	private final SchedulingService scheduling;

	private final Patients patients;

	private final Times times;

	DaySheetController(SchedulingService scheduling, Patients patients, Times times) {
		this.scheduling = scheduling;
		this.patients = patients;
		this.times = times;
	}

	@GetMapping("/desk/day-sheet")
	String sheet(@RequestParam(required = false) @Nullable String site,
			@RequestParam(required = false) @Nullable LocalDate date,
			@RequestParam(required = false) @Nullable String practitioner, HtmxRequest htmx, Model model) {
		LocalDate day = (date != null) ? date : this.times.today();
		Answer<Items<Site>> sites = Answer.of(this.scheduling::sites);
		String code = (site != null) ? site : first(sites);
		Answer<DaySheet> sheet = Answer.of(() -> this.scheduling.daySheet(code, day, practitioner));
		model.addAttribute("sheet", sheet);
		model.addAttribute("patients", this.patients.byId(visits(sheet).map(Visit::patientId)));
		model.addAttribute("sites", sites);
		model.addAttribute("date", day);
		model.addAttribute("site", code);
		model.addAttribute("practitioner", practitioner);
		return htmx.isHtmxRequest() ? "desk/day-sheet :: sheet" : "desk/day-sheet";
	}

	/** The site that is shown as long as nobody has chosen one. */
	private static String first(Answer<Items<Site>> sites) {
		return Items.of(sites).stream().map(Site::code).findFirst().orElse("");
	}

	private static Stream<Visit> visits(Answer<DaySheet> sheet) {
		List<DaySheet.PractitionerDay> days = (sheet.content() != null) ? sheet.content().practitioners() : List.of();
		return days.stream()
			.flatMap((day) -> day.entries().stream())
			.map(DaySheet.Entry::visit)
			.filter(Objects::nonNull);
	}

}
