import { openDB, type DBSchema } from 'idb';
import type { components } from '../../api/openapi.js';
import type { Bilingual } from '../../words/bilingual.js';
import type { Zone } from '../../words/formats.js';
import type { Report } from '../outbox/report.js';
import type { KeptFile } from '../outbox/kept-file.js';
import { watched } from '../watched.js';

type Schemas = components['schemas'];

/** All locations of whoever is signed in, and what is due there. */
export type Board = {
  readonly account: string;
  readonly unit: string;
  readonly locations: readonly Schemas['LocationItemDto'][];
  readonly total: number;
  readonly deadlines: readonly Schemas['DeadlineItemDto'][];
  readonly labels: Schemas['DeadlineListDto']['labels'];
  /** Their names; not known to an earlier page. */
  readonly programmes?: Readonly<Record<string, Bilingual>>;
  /** In which the hours of what was read are told: whoever works in the field works in one zone. */
  readonly zone?: Zone;
  readonly readAt: string;
};

export type Reading = {
  /** Whose authority it was read with; unknown of what an earlier page kept. */
  readonly account?: string;
  readonly view: Schemas['LocationViewDto'];
  /** Of what may be reported from the field. */
  readonly commands: readonly Schemas['CommandStandingDto'][];
  readonly readAt: string;
};

interface Phone extends DBSchema {
  readonly board: { readonly key: 'board'; readonly value: Board };
  readonly readings: { readonly key: string; readonly value: Reading };
  readonly outbox: { readonly key: string; readonly value: Report };
  readonly files: { readonly key: string; readonly value: KeptFile };
}

const open = () => openDB<Phone>('tahapan-lapangan', 2, {
  upgrade: (phone, before) => {
    if (before < 1) {
      phone.createObjectStore('board');
      phone.createObjectStore('readings');
      phone.createObjectStore('outbox', { keyPath: 'id' });
    }
    phone.createObjectStore('files', { keyPath: 'hash' });
  },
  blocking: (_, __, { target }) => { (target as IDBDatabase).close(); opened = undefined; }, // a newer page must not wait for this one
  terminated: () => { opened = undefined; },
});

let opened: ReturnType<typeof open> | undefined;
/** What could not be opened is tried again with the next question. */
export const phone = (): ReturnType<typeof open> => (opened ??= open().catch((fault: unknown) => { opened = undefined; throw fault; }));

/** Rises whenever something kept has changed. */
export const changes = watched(0);
const rise = (): void => { changes.become(changes.now() + 1); };

/** Other pages, and the worker, keep and read the same. */
const others = new BroadcastChannel('lapangan');
others.onmessage = rise;

export const changed = (): void => {
  rise();
  others.postMessage(null);
};
