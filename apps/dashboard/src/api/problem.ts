import { both, type Bilingual } from '../words/bilingual.js';
import type { components } from './openapi.js';

type Schemas = components['schemas'];

/** What went wrong, as far as it can be told. `reference` leads the server's operator to it. */
export type Problem = {
  readonly code: string;
  readonly status?: number;
  readonly sentence: Bilingual;
  readonly reference?: string;
  readonly unmet: readonly Schemas['UnmetDto'][];
  readonly errors: readonly Schemas['InputErrorDto'][];
};

const UNREACHABLE = both(
  'Server tidak terjangkau. Periksa jaringan Anda; yang sudah Anda isi tetap di sini.',
  'The server cannot be reached. Check your network; what you have filled in stays here.');

const NOT_YET = both('Tampilan belum memuat tulisan Anda; dicoba lagi.', 'The screen does not show your write yet; trying again.');

/** As the server would say it, had it a problem of its own. */
export const CATCHING_UP = { type: 'about:blank', title: NOT_YET.en, status: 503, detail: NOT_YET.id, code: 'catching-up', sentence: NOT_YET, instance: 'urn:tahapan:request:' } as const satisfies Schemas['ProblemDto'];

/** Of whatever a query or command failed with: a problem document of the server, or no answer at all. */
export const problemOf = (fault: unknown): Problem => {
  if (!isDocument(fault)) return { code: 'unreachable', sentence: UNREACHABLE, unmet: [], errors: [] };
  const { code, status, sentence, instance, unmet = [], errors = [] } = fault;
  return { code, status, sentence, reference: instance.replace(/^urn:tahapan:request:/, ''), unmet, errors };
};

type ProblemDocument = Schemas['ProblemDto'] & { readonly unmet?: Schemas['UnmetDto'][]; readonly errors?: Schemas['InputErrorDto'][] };

const isDocument = (fault: unknown): fault is ProblemDocument =>
  typeof fault === 'object' && fault !== null && 'code' in fault && 'sentence' in fault && 'instance' in fault;

export const isSignedOut = (fault: unknown): boolean => isDocument(fault) && fault.status === 401;
