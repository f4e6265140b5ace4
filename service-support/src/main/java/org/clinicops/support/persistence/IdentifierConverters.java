package org.clinicops.support.persistence;

import org.clinicops.support.domain.Identifier;

import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Stores an {@link Identifier} as its bare text. */
final class IdentifierConverters {

	private IdentifierConverters() {
	}

	@WritingConverter
	enum Write implements Converter<Identifier, String> {

		INSTANCE;

		@Override
		public String convert(Identifier identifier) {
			return identifier.value();
		}

	}

	@ReadingConverter
	enum Read implements ConverterFactory<String, Identifier> {

		INSTANCE;

		@Override
		public <T extends Identifier> Converter<String, T> getConverter(Class<T> type) {
			return (value) -> BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type), value);
		}

	}

}
