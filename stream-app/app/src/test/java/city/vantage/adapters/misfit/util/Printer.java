package city.vantage.adapters.misfit.util;

import city.vantage.adapters.misfit.SchemaManager;

/** An adapter that prints. */
public final class Printer {
    public void print(SchemaManager manager) {
        System.out.println(manager);
    }
}
