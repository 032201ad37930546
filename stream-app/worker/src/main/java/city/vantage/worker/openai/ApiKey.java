package city.vantage.worker.openai;

/** The key to a server. Shows itself to nobody but the server. */
public record ApiKey(String secret) {
    public ApiKey {
        if (secret.isBlank() || !secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("a key to an OpenAI-compatible server must be one word of ASCII");
        }
    }

    @Override
    public String toString() {
        return "[set]";
    }
}
