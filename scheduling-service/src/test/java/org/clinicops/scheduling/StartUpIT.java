package org.clinicops.scheduling;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;
import org.clinicops.scheduling.catalogue.CatalogueChange;
import org.clinicops.scheduling.catalogue.CatalogueChanges;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.catalogue.RoomId;
import org.clinicops.scheduling.catalogue.RotaSession;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.WeeklyHours;
import org.clinicops.support.domain.Refusal;
import org.clinicops.support.testing.ComponentTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** What the service finds in the store, and when it would rather not start. */
@ComponentTest
class StartUpIT {

	private static final RoomId BAY = new RoomId("wh-bay-2");

	@Autowired
	private Environment environment;

	@Autowired
	private MongoClient store;

	@Autowired
	private Catalogues catalogues;

	@Autowired
	private CatalogueChanges changes;

	@Test
	void theCatalogueIsThereFromTheStart() {
		assertThat(this.catalogues.current().sites()).hasSize(3).allSatisfy((site) -> {
			assertThat(site.zone()).hasToString("America/Los_Angeles");
			assertThat(this.catalogues.current().roomsAt(site.code())).hasSize(4);
		});
		assertThat(this.catalogues.current().practitioners()).hasSizeGreaterThanOrEqualTo(10);
		assertThat(this.catalogues.current().visitTypes()).hasSize(4);
	}

	@Test
	void withoutTheUniqueIndexOnClaimsItDoesNotStart() {
		assertRefusesToStart("claims", (database) -> database.getCollection("appointments")
			.insertMany(List.of(claiming("a", "room:x@2026-11-24T17:05Z"), claiming("b", "room:x@2026-11-24T17:05Z"))));
	}

	@Test
	void withAnIndexOfThatNameThatIsNotUniqueItDoesNotStart() {
		assertRefusesToStart("claims", (database) -> database.getCollection("appointments")
			.createIndex(new Document("claims", 1), new IndexOptions().name("claims")));
	}

	@Test
	void withARotaThatHasSomebodyAtTwoSitesAtOnceItDoesNotStart() {
		assertRefusesToStart("no way from session pt-alvarado-mon-1 to twin",
				(database) -> database.getCollection("rota_sessions").insertOne(Document.parse("""
						{"_id":"twin","practitioner":"pt-alvarado","site":"NB","effectiveFrom":"2026-01-01",
						"hours":{"day":"MONDAY","from":"09:00","to":"10:00"}}""")));
	}

	@Test
	void withAnImpossibleSettingItDoesNotStart() {
		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> start("impossible", "--clinic.past-claims.interval=0s").close())
			.havingCause()
			.withMessageContaining("clinic.past-claims")
			.withStackTraceContaining("interval");
	}

	@Test
	void withALeaseThatAskingForTheAddressAndPostingMayOutlastItDoesNotStart() {
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> start("lease", "--clinic.mail.lease=45s").close())
			.havingRootCause()
			.withMessageContainingAll("clinic.mail.lease (PT45S)", "at least PT56S");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "${NOT_SET_ANYWHERE}" })
	void withoutItsOwnSecretItDoesNotStart(String secret) {
		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> start("secret", "--CLINIC_SCHEDULING_SECRET=" + secret).close())
			.withStackTraceContaining("CLINIC_SCHEDULING_SECRET is not set");
	}

	@Test
	void whatWasEditedInTheStoreStays() {
		MongoDatabase database = this.store.getDatabase("edited");
		database.getCollection("sites").insertOne(Document.parse("""
				{"_id":"NB","name":"Newport Center","address":"","zone":"America/Los_Angeles","closures":[],"hours":[
				{"day":"MONDAY","from":"07:00","to":"19:00"},{"day":"TUESDAY","from":"07:00","to":"19:00"},
				{"day":"WEDNESDAY","from":"07:00","to":"19:00"},{"day":"THURSDAY","from":"07:00","to":"19:00"},
				{"day":"FRIDAY","from":"07:00","to":"19:00"}]}"""));

		try (ConfigurableApplicationContext context = start("edited")) {
			assertThat(context.getBean(Catalogues.class).current().site(new SiteCode("NB")).map(Site::name))
				.contains("Newport Center");
		}
	}

	@Test
	void everyInstanceSoonGoesByWhatOneOfThemChanged() {
		try (ConfigurableApplicationContext other = startBeside("--clinic.catalogue.refresh-interval=100ms")) {
			this.changes.make(CatalogueChange.put(Room.class, bay("Sunny bay")), null);

			assertThat(this.catalogues.current().room(BAY).map(Room::name)).contains("Sunny bay");
			await().untilAsserted(() -> assertThat(other.getBean(Catalogues.class).current().room(BAY).map(Room::name))
				.contains("Sunny bay"));
		}
	}

	@Test
	void whatWasTakenOutStaysOut() {
		this.changes.make(CatalogueChange.remove(Room.class, "wh-exam-2"), null);

		try (ConfigurableApplicationContext other = startBeside()) {
			assertThat(other.getBean(Catalogues.class).current().room(new RoomId("wh-exam-2"))).isEmpty();
		}
		this.changes.make(
				CatalogueChange.put(Room.class,
						new Room(new RoomId("wh-exam-2"), new SiteCode("WH"), "Exam room 2", Room.Kind.EXAM_ROOM)),
				null);
	}

	@Test
	void twoAdministratorsAtTwoInstancesNeverMakeAContradictionTogether() throws Exception {
		try (ConfigurableApplicationContext other = startBeside()) {
			CatalogueChanges elsewhere = other.getBean(CatalogueChanges.class);
			for (int round = 0; round < 20; round++) {
				CompletableFuture<Boolean> one = CompletableFuture
					.supplyAsync(() -> isMade(elsewhere, CatalogueChange.put(RotaSession.class, monday("one", "NB"))));
				boolean two = isMade(this.changes, CatalogueChange.put(RotaSession.class, monday("two", "WH")));

				assertThat(List.of(one.get(), two)).as("round " + round).containsExactlyInAnyOrder(true, false);
				this.changes.make(CatalogueChange.remove(RotaSession.class, two ? "two" : "one"), null);
			}
		}
	}

	private static boolean isMade(CatalogueChanges changes, CatalogueChange<?> change) {
		try {
			changes.make(change, null);
			return true;
		}
		catch (Refusal refusal) {
			assertThat(refusal.code()).isIn("changed-meanwhile", "catalogue-contradiction");
			return false;
		}
	}

	private static RotaSession monday(String id, String site) {
		return new RotaSession(id, new PractitionerId("pt-ito"), new SiteCode(site),
				new WeeklyHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)), LocalDate.of(2026, 1, 1),
				null);
	}

	private static Room bay(String name) {
		return new Room(BAY, new SiteCode("WH"), name, Room.Kind.TREATMENT_BAY);
	}

	/** Another instance with the same store. */
	private ConfigurableApplicationContext startBeside(String... settings) {
		String database = URI.create(this.environment.getRequiredProperty("spring.mongodb.uri")).getPath().substring(1);
		return start(database, settings);
	}

	private void assertRefusesToStart(String cause, Consumer<MongoDatabase> preparation) {
		String name = "refused" + Integer.toHexString(preparation.hashCode());
		preparation.accept(this.store.getDatabase(name));

		assertThatExceptionOfType(Exception.class).isThrownBy(() -> start(name).close())
			.havingRootCause()
			.withMessageContaining(cause);
	}

	private ConfigurableApplicationContext start(String database, String... settings) {
		String uri = this.environment.getRequiredProperty("spring.mongodb.uri")
			.replaceFirst("/test\\w+", "/" + database);
		Stream<String> usual = Stream.of("--server.port=0", "--management.server.port=0", "--spring.mongodb.uri=" + uri,
				argument("spring.kafka.bootstrap-servers"),
				argument("spring.security.oauth2.resourceserver.jwt.issuer-uri"),
				argument("spring.security.oauth2.resourceserver.jwt.public-key-location"));
		return new SpringApplicationBuilder(SchedulingApplication.class)
			.run(Stream.concat(usual, Stream.of(settings)).toArray(String[]::new));
	}

	private String argument(String property) {
		return "--" + property + "=" + this.environment.getProperty(property);
	}

	private static Document claiming(String id, String claim) {
		return new Document("_id", id).append("claims", List.of(claim));
	}

}
