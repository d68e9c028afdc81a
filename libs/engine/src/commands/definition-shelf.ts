import { Inject, Injectable } from '@nestjs/common';
import { definition, type PublishedDefinition } from '@app/programme';
import { Journal } from './journal.js';

/** Published definitions by programme and version. A published version never changes: once read, nobody need ask for it again. */
@Injectable()
export class DefinitionShelf {
  private readonly read = new Map<string, readonly PublishedDefinition[]>();

  constructor(@Inject(Journal) private readonly journal: Journal) {}

  async versions(programme: string): Promise<readonly PublishedDefinition[]> {
    if (!PROGRAMME_KEY.test(programme)) return [];
    const { versions } = await this.journal.stateOf(definition, programme);
    if (versions.length > 0) this.read.set(programme, versions);
    return versions;
  }

  async newest(programme: string): Promise<PublishedDefinition | undefined> {
    return (await this.versions(programme)).at(-1);
  }

  async version(programme: string, version: number): Promise<PublishedDefinition | undefined> {
    const numbered = (published: PublishedDefinition): boolean => published.version === version;
    return this.read.get(programme)?.find(numbered) ?? (await this.versions(programme)).find(numbered);
  }
}

const PROGRAMME_KEY = /^[a-z][a-z0-9-]{1,39}$/;
