import { Inject, Injectable } from '@nestjs/common';
import type { Scope } from '@app/kernel';
import { BEGINNING, READ_STORE, type Position, type ReadStore } from '@app/engine';
import { changedAfter, transitionFeed, type LocationItem, type TransitionItem } from '@app/read-models';

export type Change = Pick<LocationItem, 'locationId' | 'position' | 'revision'>;
export type News =
  | { readonly event: 'transition'; readonly position: Position; readonly data: TransitionItem }
  | { readonly event: 'change'; readonly position: Position; readonly data: Change };

const TABLES = ['transitions', 'location_board'];
const MOST = 500;

/** What a reader has missed, read from the tables: they are the truth, whatever was or was not said meanwhile. */
@Injectable()
export class NewsDesk {
  constructor(@Inject(READ_STORE) private readonly readStore: ReadStore) {}

  /** Up to here both tables show everything. */
  position(): Position {
    const positions = this.readStore.checkpoints().filter(({ table }) => TABLES.includes(table)).map(({ position }) => position);
    return positions.length < TABLES.length ? BEGINNING : positions.toSorted()[0] ?? BEGINNING;
  }

  /** The next news after a position, in order. Empty: there is none up to `until`. */
  after(position: Position, until: Position, scope: Scope): readonly News[] {
    const transitions = this.readStore.query(transitionFeed({ scope, after: position, limit: MOST }));
    const changes = this.readStore.query(changedAfter({ scope, position, limit: MOST }));
    const farthest = [until, ...endOf(transitions), ...endOf(changes)].toSorted()[0] ?? until;
    return [
      ...transitions.map((data): News => ({ event: 'transition', position: data.position, data })),
      ...changes.map((item): News => ({ event: 'change', position: item.position, data: changeOf(item) })),
    ].filter((news) => news.position <= farthest).sort(inOrder);
  }
}

/** A full page says nothing of what lies behind its last row. */
const endOf = (rows: readonly { readonly position: Position }[]): readonly Position[] => {
  const last = rows.at(-1);
  return rows.length < MOST || last === undefined ? [] : [last.position];
};

const changeOf = ({ locationId, position, revision }: LocationItem): Change => ({ locationId, position, revision });

const inOrder = (one: News, other: News): number => {
  if (one.position === other.position) return one.event === other.event ? 0 : one.event === 'transition' ? -1 : 1;
  return one.position < other.position ? -1 : 1;
};
