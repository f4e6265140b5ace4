package org.clinicops.console.intake;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.clinicops.console.pages.Words;
import org.clinicops.console.services.Answer;
import org.clinicops.console.services.IntakeFormService;
import org.clinicops.console.services.IntakeFormService.Receipt;
import org.clinicops.console.services.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The public form. Its answer is shown in place, without a redirect: sending it again (a
 * reload) gives the same answer, thanks to the form's key, and no address or session
 * carries anything of the patient's.
 */
@Controller
@RequestMapping("/intake")
class IntakeController {

	private final IntakeFormService intakes;

	private final Words words;

	IntakeController(IntakeFormService intakes, Words words) {
		this.intakes = intakes;
		this.words = words;
	}

	@ModelAttribute("choices")
	Choices choices() {
		return new Choices();
	}

	@GetMapping
	String empty(Model model) {
		return form(IntakeForm.empty(), model);
	}

	/** The same form in another language, as far as it is filled in. */
	@PostMapping("/language")
	String otherLanguage(@ModelAttribute("form") IntakeForm form, BindingResult unreadable, Model model) {
		return form(form, model);
	}

	/**
	 * What does not fit its field is left out, and intake-service says that it is
	 * missing.
	 */
	@PostMapping
	ModelAndView submit(@ModelAttribute("form") IntakeForm form, BindingResult unreadable, Locale locale) {
		Answer<Receipt> answer = Answer.of(() -> this.intakes.submit(form.key(), form.handedIn(locale.getLanguage())));
		Receipt receipt = answer.content();
		if (receipt != null) {
			return new ModelAndView(receipt.emergency() ? "intake/emergency" : "intake/received", "receipt", receipt);
		}
		return refused(form, answer.problem());
	}

	private ModelAndView refused(IntakeForm form, @Nullable Problem problem) {
		Problem refusal = Objects.requireNonNull(problem);
		ModelAndView page = new ModelAndView("intake/form", HttpStatusCode.valueOf(refusal.status()));
		page.addObject("form", "idempotency-key-reused".equals(refusal.code()) ? form.again() : form);
		page.addObject("problem", refusal);
		page.addObject("errors", inOrderOfTheForm(this.words.ofFields(refusal)));
		return page;
	}

	private static Map<String, String> inOrderOfTheForm(Map<String, String> errors) {
		Map<String, String> ordered = new LinkedHashMap<>();
		errors.keySet()
			.stream()
			.sorted(Comparator.comparingInt(IntakeForm::placeOf))
			.forEach((field) -> ordered.put(field, errors.getOrDefault(field, "")));
		return ordered;
	}

	private static String form(IntakeForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("errors", Map.of());
		return "intake/form";
	}

}
