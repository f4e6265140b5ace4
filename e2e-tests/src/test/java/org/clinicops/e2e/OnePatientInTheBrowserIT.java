package org.clinicops.e2e;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One patient's way through the clinic, on the pages of those who take part. */
@Order(2)
class OnePatientInTheBrowserIT extends BrowserTest {

	private static final ZoneId CLINIC = ZoneId.of("America/Los_Angeles");

	private static final Pattern LINK = Pattern.compile("http://\\S+/referrals/\\S+");

	private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("MMddyyyy");

	private final Person patient = Person.named("Inmaculada", "Etxeberria");

	private final Clinic clinic;

	OnePatientInTheBrowserIT(Stack stack) {
		super(stack);
		this.clinic = new Clinic(stack);
	}

	@Override
	Person patient() {
		return this.patient;
	}

	@Test
	void aFormFilledInOnAPhoneIsBookedByKeyboardAndAcceptedFromTheMail() {
		JsonNode mail = awaitMail(asksInSpanishOnAPhone());

		Visitor rosa = atDesk();
		rosa.page().navigate(console("/"));
		rosa.tabTo("a[href*='/oauth2/authorization/']");
		rosa.press("Enter");
		signIn(rosa, "rosa.desk");
		LocalDate therapy = book(rosa, "physical-therapy", "Physical therapy e", "WH", LocalDate.now(CLINIC));
		LocalDate check = book(rosa, "pain-management", "Medication check", "OR", therapy.plusDays(1));

		Visitor surgeon = atDesk();
		surgeonAccepts(surgeon, mail);

		isOnThePageOf(rosa, therapy, "Physical therapy evaluation", "Whittier");
		isOnThePageOf(rosa, check, "Medication check", "Orange");
		isOnTheSheetOf(rosa, therapy, "WH");
		theCoordinatorSeesThatItIsAccepted();
		signsOut(rosa);
	}

	/** Answers the reference that the page shows. */
	private String asksInSpanishOnAPhone() {
		Visitor phone = onPhone("es-US");
		phone.page().navigate(console("/"));
		phone.sees("¿Cómo podemos ayudarle?", "welcome-es-phone");
		phone.page().getByText("Pedir ayuda").tap();
		phone.sees("Pedir una consulta", "intake-es-phone");
		assertThat(phone.page().locator("html")).hasAttribute("lang", "es");
		new IntakePage(phone.page()).redFlag("NONE")
			.about(this.patient)
			.asksFor(List.of("PHYSICAL_THERAPY", "PAIN_MANAGEMENT", "INJECTION"), List.of("WH", "OR"))
			.send();
		phone.sees("Tenemos su solicitud", "intake-es-phone-received");
		assertThat(phone.hasToScrollSideways()).isFalse();
		return phone.page().locator("#reference").innerText();
	}

	private JsonNode awaitMail(String reference) {
		String intake = this.clinic.all(Part.INTAKE, "/api/intakes")
			.stream()
			.filter((each) -> each.required("reference").asString().equals(reference))
			.findFirst()
			.orElseThrow()
			.required("id")
			.asString();
		String referral = this.clinic.awaitReferral(intake);
		return await().until(() -> this.clinic.mailsAbout(referral), (mails) -> mails.size() == 1).get(0);
	}

	/** From the queue to the first free time that suits, without a mouse. */
	private LocalDate book(Visitor rosa, String pathway, String visit, String site, LocalDate from) {
		Page page = rosa.page();
		rosa.sees("Booking requests", "queue");
		rosa.press("/");
		rosa.type(this.patient.familyName());
		rosa.moveTo("a[id$='" + pathway + "']", "ArrowDown");
		rosa.press("Enter");
		rosa.sees("Book a visit", "booking-" + pathway);
		assertThat(page.locator("#booking")).containsText(this.patient.familyName());
		rosa.tabTo("#visitType");
		rosa.type(visit);
		rosa.tabTo("#from");
		rosa.type(AS_TYPED.format(from));
		String other = site.equals("WH") ? "OR" : "WH";
		rosa.tabTo("#site-" + other);
		rosa.press("Space");
		assertThat(page.locator("button.slot[value*=' " + other + " ']")).hasCount(0);
		rosa.tabTo("button.slot");
		rosa.press("Enter");
		Locator booked = page.locator(".notice.done time");
		assertThat(booked).isVisible();
		rosa.sees("Book a visit", "booked-" + pathway);
		LocalDate day = OffsetDateTime.parse(booked.getAttribute("datetime")).toLocalDate();
		rosa.tabTo("p.back a");
		rosa.press("Enter");
		return day;
	}

	private void surgeonAccepts(Visitor surgeon, JsonNode mail) {
		Matcher link = LINK.matcher(mail.required("text").asString());
		assertThat(link.find()).isTrue();
		surgeon.page().navigate(link.group());
		signIn(surgeon, "dr." + mail.required("to").asString().replaceAll("@.*", ""));
		surgeon.sees("Referral", "referral");
		assertThat(surgeon.page().locator("main")).containsText(this.patient.familyName());
		surgeon.tabTo("#referral form button");
		surgeon.press("Enter");
		assertThat(surgeon.page().locator(".notice.done")).containsText("You accepted this referral");
		surgeon.sees("Referral", "referral-accepted");
		surgeon.page().navigate(console("/referrals"));
		surgeon.sees("Referrals", "inbox");
		assertThat(surgeon.page().locator("#inbox")).not().containsText(this.patient.familyName());
	}

	private void isOnTheSheetOf(Visitor rosa, LocalDate day, String site) {
		rosa.page().navigate(console("/desk/day-sheet?date=" + day + "&site=" + site));
		rosa.sees("Day sheet", "day-sheet-" + site);
		assertThat(rosa.page().locator("#sheet")).containsText(this.patient.familyName());
	}

	private void isOnThePageOf(Visitor rosa, LocalDate day, String visit, String site) {
		rosa.page().navigate(console("/desk/appointments?date=" + day));
		rosa.sees("Appointments", "appointments-" + site);
		Locator row = rosa.page()
			.locator("#day tbody tr", new Page.LocatorOptions().setHasText(this.patient.familyName()));
		assertThat(row).containsText(visit);
		assertThat(row).containsText(site);
		assertThat(row).containsText("Booked");
	}

	private void theCoordinatorSeesThatItIsAccepted() {
		Visitor cora = atDesk();
		cora.page().navigate(console("/referrals?status=accepted"));
		signIn(cora, "cora.coordinator");
		cora.sees("Referrals", "referrals-accepted");
		Locator row = cora.page()
			.locator("#inbox tbody tr", new Page.LocatorOptions().setHasText(this.patient.familyName()));
		assertThat(row).containsText("Accepted");
		cora.page().navigate(console("/desk"));
		cora.sees("Booking requests", "queue-afterwards");
		assertThat(cora.page().locator("#queue")).not().containsText(this.patient.familyName());
	}

	private void signsOut(Visitor rosa) {
		rosa.tabTo("header form button");
		rosa.press("Enter");
		rosa.sees("How can we help?", "welcome");
		rosa.page().navigate(console("/desk"));
		rosa.sees("Sign in", "sign-in-again");
	}

}
