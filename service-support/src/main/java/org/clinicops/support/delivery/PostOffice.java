package org.clinicops.support.delivery;

/** Takes messages for delivery. */
@FunctionalInterface
public interface PostOffice {

	/**
	 * Hands a message in; it is accepted once this returns.
	 * @throws NotAcceptedException if it was not, or nobody can tell
	 */
	void post(Message message);

	/** Whether messages can go this way. */
	default boolean takes(Channel channel) {
		return channel == Channel.MAIL;
	}

	/** The post office did not take a message; perhaps it will later. */
	class NotAcceptedException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final String code;

		/**
		 * Names what went wrong.
		 * @param code such as {@code unreachable}, without an address
		 */
		public NotAcceptedException(String code, Throwable cause) {
			super(code, cause);
			this.code = code;
		}

		public String code() {
			return this.code;
		}

	}

}
