import { hash } from 'node:crypto';
import canonicalizeModule from 'canonicalize';

// The package is CommonJS and exports the function itself; its types describe an ES module.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/** RFC 8785: equal values have equal texts, however they were written down. */
export const canonicalJson = (value: unknown): string => canonicalize(value) ?? '';

/** SHA-256 in lower-case hex over the canonical JSON. */
export const fingerprint = (value: unknown): string => hash('sha256', canonicalJson(value));
