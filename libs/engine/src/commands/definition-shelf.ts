import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@app/kernel';
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

  /** The newest that had been recorded by that moment. What is known from before any was, as where a story is told after the fact, went by the first. */
  async newestKnownAt(programme: string, moment: Instant): Promise<PublishedDefinition | undefined> {
    if (!PROGRAMME_KEY.test(programme)) return undefined;
    return (await this.journal.stateKnownAt(definition, programme, moment)).versions.at(-1) ?? (await this.versions(programme))[0];
  }

  async version(programme: string, version: number): Promise<PublishedDefinition | undefined> {
    const numbered = (published: PublishedDefinition): boolean => published.version === version;
    return this.read.get(programme)?.find(numbered) ?? (await this.versions(programme)).find(numbered);
  }
}

const PROGRAMME_KEY = /^[a-z][a-z0-9-]{1,39}$/;
