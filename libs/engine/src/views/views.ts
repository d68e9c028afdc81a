import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { view, type ViewCommand, type ViewContent, type ViewEvent } from '@app/programme';
import { viewsKept } from '@app/read-models';
import { idUnderKey } from '../commands/id-under-key.js';
import { Journal } from '../commands/journal.js';
import type { Outcome } from '../commands/outcome.js';
import { RunDecider } from '../commands/run-decider.js';
import type { Principal } from '../identity/identity.js';
import { READ_STORE, type ReadStore } from '../ports/index.js';
import { Projector } from '../projections/projector.js';

const SHOWN_WITHIN_MS = 2_000;

/** Saved questions. */
@Injectable()
export class Views {
  constructor(
    @Inject(RunDecider) private readonly runDecider: RunDecider,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(READ_STORE) private readonly readStore: ReadStore,
    @Inject(Projector) private readonly projector: Projector,
  ) {}

  /** Of one account one after the other: each counts those before it. */
  keep(content: ViewContent, by: Principal, key?: string): Promise<{ readonly view: string; readonly outcome: Outcome<ViewEvent> }> {
    return this.journal.exclusively(`views of ${by.actor.id}`, () => this.keepOne(content, by, key));
  }

  rename(id: string, name: string, by: Principal): Promise<Outcome<ViewEvent>> {
    return this.run(id, { type: 'RenameView', data: { name, account: by.actor.id } }, by);
  }

  remove(id: string, by: Principal): Promise<Outcome<ViewEvent>> {
    return this.run(id, { type: 'RemoveView', data: { account: by.actor.id } }, by);
  }

  private async keepOne(content: ViewContent, by: Principal, key?: string): Promise<{ readonly view: string; readonly outcome: Outcome<ViewEvent> }> {
    const view = idUnderKey(by.actor.id, key);
    const outcome = await this.run(view, { type: 'KeepView', data: { ...content, account: by.actor.id, unit: by.actor.unit } }, by, key);
    if (outcome.kind === 'accepted' && outcome.position !== undefined) await this.projector.waitFor(outcome.position, SHOWN_WITHIN_MS, 'view_list');
    return { view, outcome };
  }

  private run(id: string, command: ViewCommand, { actor, scope }: Principal, commandId: string = randomUUID()): Promise<Outcome<ViewEvent>> {
    const others = (): number => this.readStore.query(viewsKept(actor.id))[0] ?? 0;
    return this.runDecider.execute({
      decider: view, id, command, envelope: { actor, scope, source: 'api', commandId },
      facts: () => Promise.resolve({ others: command.type === 'KeepView' ? others() : 0 }),
    });
  }
}
