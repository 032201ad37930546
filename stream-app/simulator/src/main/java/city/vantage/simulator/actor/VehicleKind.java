package city.vantage.simulator.actor;

/** Kinds of vehicles with their size in metres. */
public enum VehicleKind {
    SEDAN("sedan", 4.6, 1.8, 1.45),
    HATCHBACK("hatchback", 3.9, 1.7, 1.5),
    SUV("SUV", 4.7, 1.9, 1.75),
    VAN("van", 5.0, 1.9, 2.1),
    TRUCK("truck", 6.8, 2.2, 2.9),
    BUS("bus", 10.5, 2.5, 3.1);

    private final String word;
    private final double lengthMetres;
    private final double widthMetres;
    private final double heightMetres;

    VehicleKind(String word, double lengthMetres, double widthMetres, double heightMetres) {
        this.word = word;
        this.lengthMetres = lengthMetres;
        this.widthMetres = widthMetres;
        this.heightMetres = heightMetres;
    }

    public String word() {
        return word;
    }

    public double lengthMetres() {
        return lengthMetres;
    }

    public double wheelbaseMetres() {
        return lengthMetres * 0.6;
    }

    public double widthMetres() {
        return widthMetres;
    }

    public double heightMetres() {
        return heightMetres;
    }
}
