import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { view, type ViewCommand, type ViewContent, type ViewEvent } from '@app/programme';
import type { Outcome } from '../commands/outcome.js';
import { RunDecider } from '../commands/run-decider.js';
import type { Principal } from '../identity/identity.js';

/** Saved questions. */
@Injectable()
export class Views {
  constructor(@Inject(RunDecider) private readonly runDecider: RunDecider) {}

  keep(id: string, content: ViewContent, by: Principal): Promise<Outcome<ViewEvent>> {
    return this.run(id, { type: 'KeepView', data: { ...content, account: by.actor.id, unit: by.actor.unit } }, by);
  }

  rename(id: string, name: string, by: Principal): Promise<Outcome<ViewEvent>> {
    return this.run(id, { type: 'RenameView', data: { name, account: by.actor.id } }, by);
  }

  remove(id: string, by: Principal): Promise<Outcome<ViewEvent>> {
    return this.run(id, { type: 'RemoveView', data: { account: by.actor.id } }, by);
  }

  private run(id: string, command: ViewCommand, { actor, scope }: Principal): Promise<Outcome<ViewEvent>> {
    return this.runDecider.execute({ decider: view, id, command, envelope: { actor, scope, source: 'api', commandId: randomUUID() }, facts: () => Promise.resolve({}) });
  }
}
