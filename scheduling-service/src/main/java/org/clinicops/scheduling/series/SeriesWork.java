package org.clinicops.scheduling.series;

import java.time.Clock;
import java.util.Optional;

import org.clinicops.scheduling.appointment.SeriesVisits;
import org.clinicops.scheduling.identity.SeriesId;

import org.springframework.stereotype.Service;

/** Carries out what series have decided, after a crash too. */
@Service
public class SeriesWork {

	private final AllSeries all;

	private final SeriesDecisions decisions;

	private final SeriesVisits visits;

	private final Clock clock;

	SeriesWork(AllSeries all, SeriesDecisions decisions, SeriesVisits visits, Clock clock) {
		this.all = all;
		this.decisions = decisions;
		this.visits = visits;
		this.clock = clock;
	}

	/** Looks after whatever nobody carried on with: what is not decided is given up. */
	public void resume() {
		this.all.due(this.clock.instant()).forEach((id) -> this.all.find(id).ifPresent(this::resume));
	}

	private void resume(Series series) {
		if (series.isHolding()) {
			giveUp(series);
		}
		else {
			stay(series.id(), series.changes());
		}
	}

	/** Gives back what was held, unless the series is booked: then it gets its visits. */
	void giveUp(Series series) {
		Optional<Series> booked = this.decisions.decided(series.id());
		if (booked.isPresent()) {
			finish(booked.get());
		}
		else {
			series.visits().forEach((visit) -> this.visits.settle(visit.id(), false));
		}
	}

	/** Lets visits stay where they are, unless it is decided that they make that move. */
	void stay(SeriesId id, int move) {
		this.all.change(id, (series) -> series.stay(move, this.clock.instant())).ifPresent(this::finish);
	}

	/** Does what is decided and not done yet. */
	Series finish(Series series) {
		if (!series.isDecided()) {
			return series;
		}
		if (series.status() == Series.Status.CONFIRMING) {
			series.visits().forEach((visit) -> this.visits.settle(visit.id(), true));
		}
		if (series.moving() != null) {
			finish(series.changes(), series.moving());
		}
		if (series.cancelling() != null) {
			finish(series.changes(), series.cancelling());
		}
		return this.all.change(series.id(), (current) -> current.settle(series)).orElseThrow();
	}

	private void finish(int number, Moving moving) {
		moving.moves().forEach((move) -> this.visits.move(number, move.id(), move.from(), move.to(), moving.by()));
		if (moving.stage() == Moving.Stage.GIVEN_UP) {
			moving.visits().forEach((visit) -> this.visits.stay(number, visit));
		}
	}

	private void finish(int number, Cancelling cancelling) {
		cancelling.visits().forEach((visit) -> this.visits.cancel(number, visit, cancelling.reason(), cancelling.by()));
	}

}
