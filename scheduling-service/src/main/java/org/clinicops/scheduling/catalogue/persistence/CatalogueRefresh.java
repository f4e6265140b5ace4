package org.clinicops.scheduling.catalogue.persistence;

import org.clinicops.support.background.Rounds;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Has this instance go by what another one changed in the catalogue. */
@Component
@EnableConfigurationProperties(CatalogueSettings.class)
class CatalogueRefresh extends Rounds {

	private final MongoCatalogues catalogues;

	CatalogueRefresh(MongoCatalogues catalogues, TaskScheduler scheduler, CatalogueSettings settings) {
		super(scheduler, settings.refreshInterval());
		this.catalogues = catalogues;
	}

	@Override
	protected void makeRound() {
		this.catalogues.refresh();
	}

}
