import { join } from 'node:path';
import type { Dice } from '../dice.js';
import { Disk } from './disk.js';
import { inspect } from './inspection.js';
import { Promises } from './promises.js';
import type { Step } from './steps.js';

export type Tally = {
  images: number;
  /** Acknowledged events looked for, over all images. */
  acknowledged: number;
  lost: number;
  imagesWithLoss: number;
  worstLoss: number;
  unopenable: number;
  readonly wrong: string[];
};

export const nothingYet = (): Tally => ({ images: 0, acknowledged: 0, lost: 0, imagesWithLoss: 0, worstLoss: 0, unopenable: 0, wrong: [] });

type Cutting = { readonly name: string; readonly images: number; readonly dice: Dice; readonly scratch: string; readonly onImage: () => void };

/** Goes through one recording and cuts the power at `images` random moments, each time on a disk of its own. */
export const cutPower = async (steps: readonly Step[], { name, images, dice, scratch, onImage }: Cutting, tally: Tally): Promise<void> => {
  const cuts = Array.from({ length: images }, () => dice.below(steps.length + 1)).sort((one, other) => one - other);
  const disk = new Disk();
  const promises = new Promises();
  let done = 0;
  for (const cut of cuts) {
    for (; done < cut; done += 1) take(steps[done] as Step, disk, promises);
    disk.cutPower(scratch, dice);
    const { lost, wrong, unopenable } = await inspect(join(scratch, name), promises);
    tally.images += 1;
    tally.acknowledged += promises.acknowledgedEvents;
    tally.lost += lost;
    tally.imagesWithLoss += lost > 0 ? 1 : 0;
    tally.worstLoss = Math.max(tally.worstLoss, lost);
    tally.unopenable += unopenable === undefined ? 0 : 1;
    for (const fault of [...wrong, ...(unopenable === undefined ? [] : [unopenable])]) tally.wrong.push(`${name}, cut after step ${cut}: ${fault}`);
    onImage();
  }
};

const take = (step: Step, disk: Disk, promises: Promises): void => {
  if (step.kind === 'said') promises.hear(step.line);
  else disk.apply(step);
};
