package org.clinicops.broken.visit.web;

/** Everybody can see it. */
public class VisitController {

}
