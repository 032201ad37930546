/** What users configure: files and settings, read strictly, with all problems reported at once. */
@NullMarked
package city.vantage.app.config;

import org.jspecify.annotations.NullMarked;
