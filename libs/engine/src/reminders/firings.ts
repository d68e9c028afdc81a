import { Inject, Injectable } from '@nestjs/common';
import type { Bilingual } from '@app/kernel';
import { newestRevision, REACTIONS, RUNG_NEVER_FIRED, type Rung } from '@app/programme';
import { firingsOf, type Firing } from '@app/read-models';
import { CLOCK, READ_STORE, type Clock, type ReadStore } from '../ports/index.js';
import { ScheduleIndex } from '../schedules/schedule-index.js';

export type RuleFiring = Pick<Firing, 'rule' | 'ofDay' | 'ofWeek'> & {
  readonly kind: 'rung' | 'reaction';
  readonly label: Bilingual;
  readonly lastAt?: string;
  /** Where it never fired. */
  readonly never?: Bilingual;
};

type Rule = Pick<RuleFiring, 'rule' | 'kind' | 'label'> & { readonly never: Bilingual };

const ALL_REACTIONS: readonly Rule[] = Object.entries(REACTIONS).map(([rule, told]) => ({ rule, kind: 'reaction', ...told }));

/** When each thing that is done by itself was last done. */
@Injectable()
export class Firings {
  constructor(
    @Inject(READ_STORE) private readonly readStore: ReadStore,
    @Inject(ScheduleIndex) private readonly schedules: ScheduleIndex,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The rungs in the order of climbing, then the reactions. */
  async all(): Promise<readonly RuleFiring[]> {
    const fired = new Map(this.readStore.query(firingsOf(this.clock.now())).map((one) => [one.rule, one]));
    return [...await this.rungs(), ...ALL_REACTIONS].map(({ never, ...rule }) => {
      const { lastAt, ofDay = 0, ofWeek = 0 }: Partial<Firing> = fired.get(rule.rule) ?? {};
      return { ...rule, ofDay, ofWeek, ...(lastAt === undefined ? { never } : { lastAt }) };
    });
  }

  /** Of the revisions in force; where schedules share a rung it is one rule. */
  private async rungs(): Promise<readonly Rule[]> {
    const ladders = (await this.schedules.all()).map(({ state }) => newestRevision(state)?.content.ladder ?? []);
    const rungs = new Map<string, Rung>();
    for (const rung of ladders.flat()) if (!rungs.has(rung.key)) rungs.set(rung.key, rung);
    return [...rungs.values()].map(({ key, label, trigger }) => ({ rule: key, kind: 'rung', label, never: RUNG_NEVER_FIRED[trigger.kind] }));
  }
}
