package org.clinicops.support.delivery;

import java.util.List;

/**
 * What somebody gets: a reference and where to learn more, nothing about a patient. It
 * leaves the clinic's hands, and may lie open in theirs.
 *
 * @param id of what it is about; a message of the same id is the same message, however
 * often it is posted
 * @param to mail address or telephone number
 * @param subject of a mail
 */
public record Message(String id, Channel channel, String to, String subject, String text,
		List<Attachment> attachments) {

	public Message {
		attachments = List.copyOf(attachments);
	}

	/** A mail of text alone. */
	public static Message mail(String id, String to, String subject, String text) {
		return new Message(id, Channel.MAIL, to, subject, text, List.of());
	}

	/** Says no more than the id: this may end up in a log. */
	@Override
	public String toString() {
		return "Message " + this.id;
	}

	/**
	 * A file that goes with a mail.
	 *
	 * @param mediaType with its parameters
	 */
	public record Attachment(String name, String mediaType, String content) {

		/** Says no more than the name: this may end up in a log. */
		@Override
		public String toString() {
			return "Attachment " + this.name;
		}

	}

}
