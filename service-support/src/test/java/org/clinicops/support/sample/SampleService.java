package org.clinicops.support.sample;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.clinicops.support.domain.Paging;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;
import org.clinicops.support.inbox.EventHandlers;
import org.clinicops.support.inbox.Inbox;
import org.clinicops.support.outbox.PublishedEvents;
import org.clinicops.support.security.AccessRules;
import org.clinicops.support.security.Caller;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication(proxyBeanMethods = false)
class SampleService {

	static final String SHIPPING = "clinic.sample-shipping.v1";

	/** The attempt at which a store that was away is back. */
	static final int AWAY = 8;

	static final String ORDERS = "clinic.sample-orders.v1";

	public static void main(String[] args) {
		SpringApplication.run(SampleService.class, args);
	}

	@Bean
	AccessRules access() {
		return (requests) -> requests.requestMatchers("/parcels/**", "/pages", "/whoami").hasRole("clerk");
	}

	@Bean
	PublishedEvents<Parcel.Event> parcelEvents() {
		return PublishedEvents.of(Parcel.class, Parcel.Event.class)
			.publish(Parcel.Event.Posted.class, "clinic.parcel.posted.v1",
					(event) -> Map.of("parcel", event.id().value()))
			.publish(Parcel.Event.Moved.class, "clinic.parcel.moved.v1", (event) -> Map.of("stop", event.stop()));
	}

	@Bean
	EventHandlers orderEvents(Inbox inbox, MongoOperations mongo, Handled handled) {
		return inbox.handlers().on("clinic.order.placed.v1", Order.class, (order, event) -> {
			handled.ids().add(event.id());
			if (order.parcel().startsWith("failing")) {
				throw new IllegalStateException("No parcel for this order");
			}
			if (order.parcel().startsWith("waiting") && Collections.frequency(handled.ids(), event.id()) < AWAY) {
				throw new DataAccessResourceFailureException("The store is away");
			}
			if (order.parcel().startsWith("refused")) {
				throw Refusal.conflict("shelf-full", "There is no room for this order.");
			}
			if (mongo.findById(new Parcel.ParcelId(order.parcel()), Parcel.class) == null) {
				mongo.insert(Parcel.post(order.parcel(), "label-" + order.parcel()));
			}
		});
	}

	@Bean
	Handled handled() {
		return new Handled(new CopyOnWriteArrayList<>());
	}

	record Handled(List<String> ids) {
	}

	record Order(String parcel) {
	}

	@RestController
	static class Parcels {

		private final MongoOperations mongo;

		Parcels(MongoOperations mongo) {
			this.mongo = mongo;
		}

		@PostMapping("/parcels")
		NewParcel post(@Valid @RequestBody NewParcel parcel) {
			this.mongo.insert(Parcel.post(parcel.id(), "label-" + parcel.id()));
			return parcel;
		}

		@GetMapping("/parcels/{id}")
		String find(@PathVariable String id) {
			throw Refusal.unknown("parcel", new Parcel.ParcelId(id));
		}

		@GetMapping("/parcels")
		List<String> list(@RequestParam @Min(1) @Max(9) int size) {
			throw new Refusal(Refusal.Kind.UNPROCESSABLE, "shelf-full", "No room.",
					List.of(new Reason("too-many", "There are " + size + " already.")));
		}

		@GetMapping("/pages")
		Paging pages(@Valid @ParameterObject Paging paging) {
			return paging;
		}

		@GetMapping("/whoami")
		String whoami(Caller caller) {
			return caller.name() + caller.sites() + caller.displayName();
		}

		@PostMapping("/parcels/failure")
		void fail() {
			throw new IllegalArgumentException("secret-internal-detail");
		}

		@PostMapping("/parcels/colours")
		Colours paint(@RequestBody Colours colours) {
			return colours;
		}

		@GetMapping("/forgotten")
		String forgotten() {
			return "nobody said who may call this";
		}

	}

	record NewParcel(@NotBlank String id, @NotNull @Valid Sender sender, @Max(50) int weight) {
	}

	record Colours(Set<Colour> colours) {
	}

	enum Colour {

		RED, ORANGE, YELLOW, GREEN, BLUE, INDIGO, VIOLET

	}

	record Sender(@NotBlank String name) {
	}

}
