import { chanceOf, type Chance, type NewEvent } from '@app/engine';
import type { JsonObject } from '@app/kernel';
import { eventsIn, type GoldenEvent } from '../../replay/recording.js';
import { versionFolders } from '../../replay/version-folder.js';

/** One event on its way into the journal. */
export type Sent = { readonly stream: string; readonly revision: number; readonly event: NewEvent };

type Life = { readonly stream: string; readonly events: readonly NewEvent[] };

const LONGEST_LIFE = 45;
const MANY_AT_ONCE = 40;
/** A place where nobody lives yet: the golden histories are told again of it. */
const placeOf = (life: number): string => `91.${String(life).padStart(4, '0')}`.replace(/(\d\d)$/, '.$1');

const golden = (): readonly (readonly GoldenEvent[])[] => [...versionFolders().at(-1)?.recordings.values() ?? []]
  .map(({ lines }) => eventsIn(lines)).filter(([first, ...rest]) => first?.stream.startsWith('Location-') === true && rest.length > 0);

/** A recorded life, told of another place and cut off somewhere. */
const retold = (histories: readonly (readonly GoldenEvent[])[], life: number, chance: Chance): Life => {
  const history = chance.pick(histories);
  const { locationId, region } = history[0]?.data as { readonly locationId: string; readonly region: string };
  const [place, moved] = [placeOf(life), locationId.replace(region, placeOf(life))];
  const events = history.slice(0, chance.between(4, LONGEST_LIFE)).map(({ id, type, data, metadata }): NewEvent => {
    const told = JSON.parse(JSON.stringify({ data, metadata }).replaceAll(locationId, moved)) as { readonly data: JsonObject; readonly metadata: JsonObject };
    return { id, type, ...told, data: type === 'LocationDesignated' ? { ...told.data, region: place } : told.data };
  });
  return { stream: `Location-${moved}`, events };
};

/** That many events of many lives, mixed as they would come in; within a life in their order. */
export const feedOf = (size: number, seed: number): readonly Sent[] => {
  const chance = chanceOf(`feed ${seed}`);
  const histories = golden();
  const feed: Sent[] = [];
  const underWay: { readonly life: Life; next: number }[] = [];
  for (let born = 0; feed.length < size;) {
    while (underWay.length < MANY_AT_ONCE) underWay.push({ life: retold(histories, born++, chance), next: 0 });
    const turn = chance.between(0, underWay.length - 1);
    const { life: { stream, events }, next } = underWay[turn]!;
    feed.push({ stream, revision: next, event: events[next]! });
    if (next + 1 === events.length) underWay.splice(turn, 1);
    else underWay[turn]!.next += 1;
  }
  return feed;
};
