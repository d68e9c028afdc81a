import { rmSync } from 'node:fs';
import { diceOf } from '../dice.js';
import type { Proof, Trial } from '../proof.js';
import { cutPower, nothingYet, type Tally } from './power-cuts.js';
import { recordLifeAfterFailure, recordWorkloads, scratchFolder, type Care } from './recording.js';

const TOLD_EVERY_MS = 3_000;
const SHOWN = 12;

/**
 * The power is cut at random moments of recorded work. Of every file all that was synced is there; what was not is there sector
 * by sector, or not, in any order, and so are sizes; names in a folder survive from its last sync on in their order, and so does
 * the cutting short of a file. What the disk refused to sync is never written any more, and shown as if it had been. Not modelled:
 * a disk that says it has synced and has not, sectors that spoil their neighbours, the entry of the data folder in its parent.
 */
const cutAll = async (care: Care, { size, seed, say }: Trial): Promise<Tally> => {
  const [workloads, ...others] = await Promise.all([recordWorkloads(seed, care), ...(care === 'careful' ? [recordLifeAfterFailure(seed)] : [])]);
  const recordings = [...workloads, ...others];
  const [dice, tally, scratch] = [diceOf(seed), nothingYet(), scratchFolder()];
  let told = performance.now();
  const onImage = (): void => {
    if (performance.now() - told < TOLD_EVERY_MS) return;
    told = performance.now();
    say(`  ${tally.images} of ${size} images, ${tally.lost} events lost`);
  };
  try {
    for (const [index, [name, steps]] of recordings.entries()) {
      const images = Math.floor((size * (index + 1)) / recordings.length) - tally.images;
      await cutPower(steps, { name, images, dice, scratch, onImage }, tally);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return tally;
};

const shortcomings = ({ images, acknowledged, lost, imagesWithLoss, unopenable, wrong }: Tally, { size }: Trial): readonly string[] => [
  ...(images < size ? [`only ${images} of ${size} images were made`] : []),
  ...(acknowledged < images ? [`only ${acknowledged} acknowledged events were looked for`] : []),
  ...(lost > 0 ? [`${lost} acknowledged events are lost in ${imagesWithLoss} images`] : []),
  ...(unopenable > 0 ? [`${unopenable} images do not open`] : []),
  ...wrong.slice(0, SHOWN),
];

const number = (value: number): string => value.toLocaleString('en-US');

const figure = ({ images, acknowledged, lost, unopenable, wrong }: Tally): string =>
  `${number(images)} images of 5 recorded workloads and of a life after a failed sync, ${number(acknowledged)} times looked for an acknowledged event: ${lost} lost, ${unopenable} unopenable, ${wrong.length} otherwise wrong`;

export const proof: Proof<Tally> = {
  name: 'durability',
  claim: 'after a power cut at any moment the journal opens, holds every acknowledged event in its place, and nothing that was never sent',
  size: { unit: 'images', full: 10_000, small: 150 },
  run: (trial) => cutAll('careful', trial),
  shortcomings,
  figure,
  planted: async (trial) => {
    const tally = await cutAll('careless', trial);
    const { images, lost, imagesWithLoss, worstLoss } = tally;
    return {
      fault: 'commits that do not wait for the disk (synchronous=NORMAL)',
      caught: shortcomings(tally, trial).length > 0 && lost > 0,
      seen: `${imagesWithLoss} of ${images} images lost acknowledged events, the worst ${worstLoss} of them`,
    };
  },
};
