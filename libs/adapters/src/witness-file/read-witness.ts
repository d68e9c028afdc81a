import { createReadStream } from 'node:fs';
import type { WitnessLine } from '@app/engine';
import { markAfter, readLine } from './chained-lines.js';
import { fileOf, newestGeneration } from './generations.js';
import { damaged, notThere } from './refusals.js';

/** What was being written when the power went is no line yet; anything else that does not follow is damage. */
export async function* readWitness(file: string): AsyncGenerator<WitnessLine, void> {
  const generation = await newestGeneration(file).catch(() => undefined);
  if (generation === undefined) throw notThere(file);
  const path = fileOf(file, generation);
  let mark = '';
  let number = 0;
  for await (const line of wholeLines(path)) {
    number += 1;
    const read = readLine(line);
    const isHeading = read?.release !== undefined;
    if (read === undefined || read.mark !== markAfter(mark, read.text) || isHeading !== (number === 1)) throw damaged(path, number);
    mark = read.mark;
    if (read.event !== undefined) yield read.event;
  }
}

/** Without the last one, where its end was never written. */
async function* wholeLines(file: string): AsyncGenerator<string, void> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
