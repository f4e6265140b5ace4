package org.clinicops.console.session;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Leads everybody to the page that they work on; who is not signed in is welcomed. */
@Controller
class HomeController {

	@GetMapping("/")
	String home(@Nullable Authentication authentication) {
		SignedIn user = SignedIn.of(authentication);
		if (user != null && user.opensDesk() && !user.is("coordinator")) {
			return "redirect:/desk";
		}
		if (user != null && user.opensReferrals()) {
			return "redirect:/referrals";
		}
		return "welcome";
	}

	@RequestMapping("/sign-in-failed")
	String signInFailed(Model model) {
		model.addAttribute("signInFailed", true);
		return "welcome";
	}

}
