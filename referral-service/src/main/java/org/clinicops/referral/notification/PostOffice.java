package org.clinicops.referral.notification;

/** Takes letters for delivery. */
public interface PostOffice {

	/**
	 * Hands a letter in; it is accepted once this returns.
	 * @throws NotAcceptedException if it was not, or nobody can tell
	 */
	void post(Letter letter);

	/** The post office did not take a letter; perhaps it will later. */
	class NotAcceptedException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final String code;

		/**
		 * Names what went wrong.
		 * @param code such as {@code smtp-550}, without an address
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
