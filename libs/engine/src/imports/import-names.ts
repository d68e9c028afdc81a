import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../identity/identity.js';
import { ImportDesk } from './import-desk.js';
import { RowImporter } from './row-importer.js';

/** `draft`: by which whoever asks may open it; what others brought in, or came by no draft, can only be named. */
export type NamedImport = { readonly importId: string; readonly name: string; readonly draft?: string };

/** What the imports are called that events name as their cause. */
@Injectable()
export class ImportNames {
  constructor(@Inject(RowImporter) private readonly importer: RowImporter, @Inject(ImportDesk) private readonly desk: ImportDesk) {}

  async of(importIds: readonly string[], principal: Principal): Promise<readonly NamedImport[]> {
    if (importIds.length === 0) return [];
    const drafts = new Map((await this.desk.list(principal)).map(({ id, importId }) => [importId, id]));
    const named = await Promise.all([...new Set(importIds)].map(async (importId): Promise<NamedImport[]> => {
      const known = await this.importer.stateOf(importId);
      if (known.status === 'unknown') return [];
      const draft = drafts.get(importId);
      return [{ importId, name: known.name, ...(draft !== undefined && { draft }) }];
    }));
    return named.flat();
  }
}
