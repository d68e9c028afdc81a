import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '@nestjs/cqrs';
import { openRegions } from '@app/adapters/kemendagri';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import { atHour, type Command as Asked, type Decider, type Event, type PlainDate, type Role } from '@app/kernel';
import { BY_ITSELF, Hold, officerFor, openSimulatedEngine, publishDefinition, RunBudget, RunCalendar, RunDecider, RunEmergency, RunSchedule, shippedDefinitions, type Envelope, type EventStore, type Outcome, type SimulatedEngine } from '@app/engine';
import type { BudgetCommand, DaysOffOfYear, Definition, EmergencyCommand, ScheduleCommand } from '@app/programme';

const FIRST_DAY = '2021-01-04' as PlainDate;
export const SATKER = 'bppw-52';

/** Whose history it belongs to, who did it, where and when. */
type Deed = { readonly of: string; readonly by: Role; readonly region: string; readonly on: PlainDate };

/** An engine with the shipped laws, where whatever is done carries a name and a day of its own: the same lives leave the same events. */
export class Ground {
  private readonly commands = new Map<string, number>();

  private constructor(private readonly engine: SimulatedEngine, readonly store: EventStore, private readonly definitions: Map<string, Definition>) {}

  static async lay<T>(work: (ground: Ground) => Promise<T>): Promise<T> {
    const directory = await mkdtemp(join(tmpdir(), 'tahapan-golden-'));
    const store = await openSqliteEventStore({ file: join(directory, 'journal.db') });
    const engine = await openSimulatedEngine({ store, regions: openRegions(), at: atHour('WITA', FIRST_DAY, 8) });
    const definitions = shippedDefinitions();
    const ground = new Ground(engine, store, new Map(definitions.map((definition) => [definition.programme, definition])));
    try {
      for (const definition of definitions) await ground.publish(definition, 'Versi awal / first version');
      return await work(ground);
    } finally {
      await engine.close();
      await store.close();
      await rm(directory, { recursive: true, force: true });
    }
  }

  definition(programme: string): Definition {
    const definition = this.definitions.get(programme);
    if (definition === undefined) throw new Error(`${programme} is not shipped`);
    return definition;
  }

  get importer(): SimulatedEngine['importer'] { return this.engine.importer; }

  publish(definition: Definition, note: string): Promise<Outcome> {
    return publishDefinition(this.engine.bus, { definition, findings: [], note }, { ...officerFor('operator', ''), source: 'app' });
  }

  budget(on: PlainDate, command: BudgetCommand): Promise<readonly Event[]> {
    return this.carry({ of: SATKER, by: 'satker', region: '52', on }, (envelope) => new RunBudget(SATKER, 2021, command, envelope));
  }

  emergency(on: PlainDate, command: EmergencyCommand): Promise<readonly Event[]> {
    return this.carry({ of: 'nation', by: 'pengawas-pusat', region: '', on }, (envelope) => new RunEmergency(command, envelope));
  }

  daysOff(on: PlainDate, data: DaysOffOfYear): Promise<readonly Event[]> {
    return this.carry({ of: 'nation', by: 'pengawas-pusat', region: '', on }, (envelope) => new RunCalendar({ type: 'PublishDaysOff', data }, envelope));
  }

  schedule(on: PlainDate, programme: string, command: ScheduleCommand): Promise<readonly Event[]> {
    return this.carry({ of: `${programme}-2021`, by: 'pengawas-pusat', region: '', on }, (envelope) => new RunSchedule(programme, 2021, command, envelope));
  }

  /** By itself, in nobody's name: what no door leads to. */
  async decides<C extends Asked, S, E extends Event, F>(on: PlainDate, decider: Decider<C, S, E, F>, id: string, command: C, facts: F): Promise<void> {
    const { clock, journal } = this.engine;
    clock.moveTo(atHour('WITA', on, 13));
    const stream = `${decider.category}-${id}`;
    const count = (this.commands.get(stream) ?? 0) + 1;
    this.commands.set(stream, count);
    const outcome = await new RunDecider(journal, clock, new Hold(this.store)).execute({
      decider, id, command, envelope: { ...BY_ITSELF, commandId: `golden-${stream}-${count}` }, facts: () => Promise.resolve(facts),
    });
    if (outcome.kind !== 'accepted' || outcome.events.length === 0) throw new Error(`${stream} ${JSON.stringify(command)} came to ${JSON.stringify(outcome)}`);
  }

  /** Done at noon, known to the system an hour later. */
  async carry<E extends Event>({ of, by, region, on }: Deed, message: (envelope: Envelope) => Command<Outcome<Event>>): Promise<readonly E[]> {
    const { bus, clock } = this.engine;
    clock.moveTo(atHour('WITA', on, 13));
    const count = (this.commands.get(of) ?? 0) + 1;
    this.commands.set(of, count);
    const envelope: Envelope = { ...officerFor(by, region), source: 'api', commandId: `golden-${of}-${count}`, occurredAt: atHour('WITA', on, 12) };
    const outcome = await bus.execute<Command<Outcome<Event>>, Outcome<E>>(message(envelope));
    if (outcome.kind !== 'accepted' || outcome.events.length === 0) throw new Error(`${JSON.stringify(message(envelope))} came to ${JSON.stringify(outcome)}`);
    return outcome.events;
  }
}
