// Answers the benchmark's requests with transformers.js: a JSON object a line comes in, one goes out (see peer.py).
// usage: node peer.mjs FOLDER THREADS
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { LlavaForConditionalGeneration, Tensor, env } from '@huggingface/transformers';

const [folder, threads] = [path.resolve(process.argv[2]), Number(process.argv[3])];
env.allowRemoteModels = false;
env.localModelPath = path.dirname(folder) + '/';
const config = JSON.parse(fs.readFileSync(path.join(folder, 'config.json')));
const size = config.vision_config.image_size;
const model = await LlavaForConditionalGeneration.from_pretrained(path.basename(folder), {
  dtype: 'fp32',
  device: 'cpu',
  session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 },
});

// The same values as the benchmark computes.
function pixels(seeds) {
  const each = 3 * size * size;
  const values = new Float32Array(seeds.length * each);
  seeds.forEach((seed, picture) => {
    for (let i = 0; i < each; i++) {
      values[picture * each + i] = ((i * 7919 + seed * 104729) % 256) / 127.5 - 1;
    }
  });
  return new Tensor('float32', values, [seeds.length, 3, size, size]);
}

// Requests of one call have prompts of one length: of a padded batch transformers.js makes something else.
function input(requests) {
  const length = requests[0].ids.length;
  if (requests.some((request) => request.ids.length !== length)) {
    throw new Error('prompts of different lengths in one batch');
  }
  const shape = [requests.length, length];
  return {
    tokens: Math.max(...requests.map((request) => request.tokens)),
    input_ids: new Tensor('int64', BigInt64Array.from(requests.flatMap((r) => r.ids), BigInt), shape),
    attention_mask: new Tensor('int64', new BigInt64Array(requests.length * length).fill(1n), shape),
    pixel_values: pixels(requests.map((request) => request.picture)),
  };
}

async function generate({ tokens, ...input }, requests) {
  const out = await model.generate({ ...input, max_new_tokens: tokens, do_sample: false, eos_token_id: -1 });
  const length = input.input_ids.dims[1];
  return out.tolist().map((row, i) => row.slice(length, length + requests[i].tokens).map(Number));
}

async function answer({ way, requests }) {
  const groups = way === 'batch' ? [requests] : requests.map((request) => [request]);
  const inputs = groups.map(input);
  const start = performance.now();
  const tokens = [];
  if (way === 'at-once') {
    tokens.push(...(await Promise.all(groups.map((group, i) => generate(inputs[i], group)))));
  } else {
    for (const [i, group] of groups.entries()) {
      tokens.push(await generate(inputs[i], group));
    }
  }
  return { seconds: (performance.now() - start) / 1000, tokens: tokens.flat(), margins: [] };
}

const version = JSON.parse(fs.readFileSync('node_modules/@huggingface/transformers/package.json')).version;
console.log(JSON.stringify({ name: `transformers.js ${version}, node ${process.versions.node}, cpu` }));
for await (const line of readline.createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await answer(JSON.parse(line))));
}
