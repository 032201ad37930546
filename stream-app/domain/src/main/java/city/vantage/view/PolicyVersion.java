package city.vantage.view;

/** The ranking that made a choice. */
public record PolicyVersion(String name, int version) {}
