/** Has a server answer that speaks OpenAI's chat completions with pictures: vLLM, SGLang, llama.cpp and others. */
@NullMarked
package city.vantage.worker.openai;

import org.jspecify.annotations.NullMarked;
