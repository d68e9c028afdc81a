import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { view, type ViewCommand, type ViewContent, type ViewEvent } from '@app/programme';
import { idUnderKey } from '../commands/id-under-key.js';
import type { Outcome } from '../commands/outcome.js';
import { RunDecider } from '../commands/run-decider.js';
import type { Principal } from '../identity/identity.js';

/** Saved questions. */
@Injectable()
export class Views {
  constructor(@Inject(RunDecider) private readonly runDecider: RunDecider) {}

  async keep(content: ViewContent, by: Principal, key?: string): Promise<{ readonly view: string; readonly outcome: Outcome<ViewEvent> }> {
    const view = idUnderKey(by.actor.id, key);
    return { view, outcome: await this.run(view, { type: 'KeepView', data: { ...content, account: by.actor.id, unit: by.actor.unit } }, by, key) };
  }

  rename(id: string, name: string, by: Principal): Promise<Outcome<ViewEvent>> {
    return this.run(id, { type: 'RenameView', data: { name, account: by.actor.id } }, by);
  }

  remove(id: string, by: Principal): Promise<Outcome<ViewEvent>> {
    return this.run(id, { type: 'RemoveView', data: { account: by.actor.id } }, by);
  }

  private run(id: string, command: ViewCommand, { actor, scope }: Principal, commandId: string = randomUUID()): Promise<Outcome<ViewEvent>> {
    return this.runDecider.execute({ decider: view, id, command, envelope: { actor, scope, source: 'api', commandId }, facts: () => Promise.resolve({}) });
  }
}
