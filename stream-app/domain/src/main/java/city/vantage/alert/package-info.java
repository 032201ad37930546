/** Alerts: what is raised for an operator, how it goes on, and what operators make of it. */
@NullMarked
package city.vantage.alert;

import org.jspecify.annotations.NullMarked;
