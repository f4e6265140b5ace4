package org.clinicops.support.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Stops reading a body beyond a limit; the container itself limits forms only. */
@RestControllerAdvice
class BodyLimit extends RequestBodyAdviceAdapter {

	private final long limit;

	BodyLimit(DataSize limit) {
		this.limit = limit.toBytes();
	}

	@Override
	public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	@Override
	public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type type,
			Class<? extends HttpMessageConverter<?>> converter) throws IOException {
		if (message.getHeaders().getContentLength() > this.limit) {
			throw new BodyTooLargeException();
		}
		return new LimitedMessage(message.getHeaders(), new LimitedStream(message.getBody(), this.limit));
	}

	private record LimitedMessage(HttpHeaders headers, InputStream body) implements HttpInputMessage {

		@Override
		public HttpHeaders getHeaders() {
			return this.headers;
		}

		@Override
		public InputStream getBody() {
			return this.body;
		}

	}

	private static final class LimitedStream extends FilterInputStream {

		private long left;

		LimitedStream(InputStream body, long limit) {
			super(body);
			this.left = limit;
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			count((read < 0) ? 0 : 1);
			return read;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			count(Math.max(read, 0));
			return read;
		}

		private void count(int read) throws BodyTooLargeException {
			this.left -= read;
			if (this.left < 0) {
				throw new BodyTooLargeException();
			}
		}

	}

}
