/** Detections of the MEVA data set (Kitware Inc. and IARPA, mevadata.org), recorded by many cameras of one site. */
@NullMarked
package city.vantage.adapters.meva;

import org.jspecify.annotations.NullMarked;
