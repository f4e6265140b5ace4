package org.clinicops.localstack.identity;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The sign-in page; {@code login.html} says the rest.
 */
@Controller
class LoginPage {

	private final DemoUsers demo;

	LoginPage(DemoUsers demo) {
		this.demo = demo;
	}

	@GetMapping("/login")
	String page(Model model) {
		model.addAttribute("users", this.demo.users());
		return "login";
	}

}
