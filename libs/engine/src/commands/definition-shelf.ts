import { Inject, Injectable } from '@nestjs/common';
import { definition, type PublishedDefinition } from '@app/programme';
import { Journal } from './journal.js';

/** Published definitions by programme and version. A published version never changes, so the fold of its stream is the shelf. */
@Injectable()
export class DefinitionShelf {
  constructor(@Inject(Journal) private readonly journal: Journal) {}

  async versions(programme: string): Promise<readonly PublishedDefinition[]> {
    return PROGRAMME_KEY.test(programme) ? (await this.journal.stateOf(definition, programme)).versions : [];
  }

  async newest(programme: string): Promise<PublishedDefinition | undefined> {
    return (await this.versions(programme)).at(-1);
  }

  async version(programme: string, version: number): Promise<PublishedDefinition | undefined> {
    return (await this.versions(programme)).find((published) => published.version === version);
  }
}

const PROGRAMME_KEY = /^[a-z][a-z0-9-]{1,39}$/;
