import { tmpdir } from 'node:os';
import type { Media, Operation } from '../../e2e/api-document.js';
import type { Oracle } from './oracle.js';
import type { FuzzRequest } from './requests.js';
import { verdictOn } from './verdict.js';

export type Answered = {
  readonly request: FuzzRequest;
  /** Nobody was signed in. */
  readonly anonymous: boolean;
  readonly status: number;
  readonly type: string;
  readonly text: string;
};

/** What would tell a stranger how the house is built. */
const LEAKS = new RegExp(`node_modules|SQLITE_|\\bat \\S+ \\(|\\.(ts|js):\\d+|TypeError|\\bSELECT\\b.*\\bFROM\\b|${process.cwd()}|${tmpdir()}/`);
/** Judged by the world and not by the shape of the input: these may meet a request that the document lets in. */
const KNOWN_ONLY_TO_THE_WORLD = ['region.unknown', 'programme.other', 'cursor.invalid', 'as-of.only-now', 'day.out-of-range'];
const AS_SENT_IT_IS_WRONG = [400, 413, 415, 422, 428];
const OF_ANOTHER_METHOD = [204, 404, 405];

const documented = (oracle: Oracle, { responses }: Operation, status: number): Media | 'empty' | undefined => {
  const response = responses[String(status)];
  const found = response?.$ref === undefined ? response : oracle.document.components.responses[response.$ref.split('/').at(-1) ?? ''];
  return found === undefined ? undefined : found.content ?? 'empty';
};

type Problem = { readonly status?: number; readonly code?: string; readonly sentence?: { readonly id?: string; readonly en?: string }; readonly errors?: readonly { readonly code: string }[] };

/** Every no is told in both languages, under a code. */
const ofProblem = ({ status, type, text }: Answered): readonly string[] => {
  if (status < 400) return [];
  if (!type.startsWith('application/problem+json')) return [`a refusal as ${type}`];
  const { status: told, code = '', sentence: { id = '', en = '' } = {} } = JSON.parse(text) as Problem;
  return told === status && code !== '' && id !== '' && en !== '' && id !== en ? [] : [`a refusal without status, code or sentences: ${text.slice(0, 300)}`];
};

const ofShape = (oracle: Oracle, { request: { operation, twist }, status, type, text }: Answered): readonly string[] => {
  const media = documented(oracle, operation, status);
  if (media === undefined) {
    const elsewhere = twist === 'method-odd' ? OF_ANOTHER_METHOD.includes(status) : twist === 'path-odd' && [404, 405].includes(status); // a dot is another address
    return elsewhere ? [] : ['status not in the document'];
  }
  const kinds = media === 'empty' ? [] : Object.entries(media);
  const [name = '', content] = kinds.find(([kind]) => type.startsWith(kind)) ?? kinds[0] ?? [];
  if (!type.startsWith(name)) return [`content type ${type}`];
  const wrong = content !== undefined && name.endsWith('json') ? oracle.wrongWith(content.schema, JSON.parse(text)) : undefined;
  return wrong === undefined ? [] : [`body against the document: ${wrong}`];
};

/** An empty requirement among them: it may also be nobody. */
const asksWho = ({ security = [] }: Operation): boolean => security.length > 0 && security.every((one) => Object.keys(one).length > 0);

/** A proper request is not called improper, an improper one is not accepted, and nobody is let in who must be known. */
const ofJudgement = (oracle: Oracle, { request, anonymous, status, text }: Answered): readonly string[] => {
  if (request.twist === 'method-odd') return [];
  const verdict = verdictOn(oracle, request);
  if (status < 300) {
    return [...(verdict === 'improper' ? ['something improper is accepted'] : []), ...(anonymous && asksWho(request.operation) ? ['somebody is let in who is not signed in'] : [])];
  }
  if (verdict !== 'proper' || !AS_SENT_IT_IS_WRONG.includes(status)) return [];
  const { code, errors = [] } = JSON.parse(text) as Problem;
  const ofTheWorld = code === 'idempotency-key.reused' || (errors.length > 0 && errors.every((error) => KNOWN_ONLY_TO_THE_WORLD.includes(error.code)));
  return ofTheWorld ? [] : [`something proper is called improper: ${text.slice(0, 500)}`];
};

export const complaintsOf = (oracle: Oracle, answered: Answered): readonly string[] => [
  ...(LEAKS.test(answered.text) ? [`tells how it is built: ${answered.text.slice(0, 300)}`] : []),
  ...(answered.status >= 500 ? [`5xx: ${answered.text.slice(0, 300)}`] : []),
  ...ofProblem(answered), ...ofShape(oracle, answered), ...ofJudgement(oracle, answered),
];
