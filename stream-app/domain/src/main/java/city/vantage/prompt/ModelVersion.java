package city.vantage.prompt;

/**
 * What answered: the backend, the model, and the digest of its weights.
 *
 * @param digest SHA-256 in hexadecimal, or the version of a backend that has no weights
 */
public record ModelVersion(String backend, String model, String digest) {}
