/** Points, placements, routes and solid shapes, in metres and radians. East is x, north is y, up is z. */
@NullMarked
package city.vantage.simulator.geometry;

import org.jspecify.annotations.NullMarked;
