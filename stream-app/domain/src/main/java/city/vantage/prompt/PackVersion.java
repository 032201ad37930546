package city.vantage.prompt;

/** The prompt pack that worded a request. */
public record PackVersion(String name, String version) {}
