package org.clinicops.referral.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.clinicops.referral.deadline.Deadlines;
import org.clinicops.referral.recipient.Recipient;
import org.clinicops.referral.recipient.RecipientId;
import org.clinicops.support.delivery.Delivery;
import org.clinicops.support.domain.Aggregate;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A patient's way to an affiliated surgeon (FHIR ServiceRequest): the order, and one task
 * for each attempt at a recipient, the current one last. It is open until a surgeon has
 * accepted; a declined one waits for its owner to find another. While it is open it has
 * an owner and a next deadline.
 */
@Document("referrals")
public class Referral extends Aggregate<ReferralEvent> {

	/** The work queue of those who look after open referrals: a role's name. */
	private static final String COORDINATORS = "coordinator";

	@Id
	private final ReferralId id;

	private final Reference reference;

	private final Order order;

	private final String owner;

	private final List<Task> tasks;

	/** Of the current task; stored beside it to be looked for. */
	private TaskStatus status;

	/** Of the current task. */
	private RecipientId recipientId;

	private boolean open;

	private @Nullable Instant nextDeadline;

	private Referral(ReferralId id, Reference reference, Order order, String owner, List<Task> tasks, TaskStatus status,
			RecipientId recipientId) {
		this.id = id;
		this.reference = reference;
		this.order = order;
		this.owner = owner;
		this.tasks = tasks;
		this.status = status;
		this.recipientId = recipientId;
	}

	/** Asks a first recipient. */
	static Referral request(Order order, Recipient recipient, Deadlines deadlines, Instant now) {
		ReferralId id = ReferralId.of(order.intakeId(), order.pathway());
		Task task = Task.request(TaskId.of(id, 1), recipient, deadlines, now);
		Referral referral = new Referral(id, Reference.of(id), order, COORDINATORS, new ArrayList<>(List.of(task)),
				task.status(), task.recipientId());
		referral.open = true;
		referral.nextDeadline = deadlines.receiveBy();
		referral.raise(new ReferralEvent.Requested(id, order, task, now));
		return referral;
	}

	/**
	 * The recipient takes the patient on. Saying it again changes nothing.
	 * @param by name of the caller who says so
	 * @throws Refusal if the answer has been given already
	 */
	public void accept(String by, Instant now) {
		if (!task().isAnsweredWith(by, null, null)) {
			replaceTask(undecidedTask().accepted(by, now));
			this.open = false;
			this.nextDeadline = null;
			raise(new ReferralEvent.Accepted(this.id, this.order, task(), now));
		}
	}

	/**
	 * The recipient does not take the patient on. The referral stays open: by the day on
	 * which a decision was promised, somebody else should have been found. Saying the
	 * same again changes nothing.
	 * @param by name of the caller who says so
	 * @throws Refusal if the answer has been given already
	 */
	public void decline(DeclineReason reason, @Nullable String note, String by, Instant now) {
		if (!task().isAnsweredWith(by, reason, note)) {
			replaceTask(undecidedTask().declined(reason, note, by, now));
			this.nextDeadline = task().deadlines().decideBy();
			raise(new ReferralEvent.Declined(this.id, this.order, task(), reason, now));
		}
	}

	private Task undecidedTask() {
		if (!awaitsAnswer()) {
			throw Refusal.conflict("referral-already-decided",
					"This referral has been " + this.status.code() + " already.");
		}
		return task();
	}

	private void replaceTask(Task task) {
		this.tasks.set(this.tasks.size() - 1, task);
		this.status = task.status();
		this.recipientId = task.recipientId();
	}

	@Override
	public String aggregateId() {
		return this.id.value();
	}

	public ReferralId id() {
		return this.id;
	}

	public Reference reference() {
		return this.reference;
	}

	public Order order() {
		return this.order;
	}

	public String owner() {
		return this.owner;
	}

	/** All attempts, the current one last. */
	public List<Task> tasks() {
		return List.copyOf(this.tasks);
	}

	/** The current attempt. */
	public Task task() {
		return this.tasks.get(this.tasks.size() - 1);
	}

	/** What the current recipient is told. */
	public Delivery notification() {
		return task().notification();
	}

	public Instant requestedAt() {
		return this.tasks.get(0).requestedAt();
	}

	public TaskStatus status() {
		return this.status;
	}

	/** Whether nobody has accepted or declined the current attempt. */
	public boolean awaitsAnswer() {
		return this.status == TaskStatus.REQUESTED;
	}

	public RecipientId recipientId() {
		return this.recipientId;
	}

	public boolean isOpen() {
		return this.open;
	}

	/** Null once it is not open any more. */
	public @Nullable Instant nextDeadline() {
		return this.nextDeadline;
	}

}
