import type { LocationEvent } from '@app/programme';

/** What was recorded, and the human behind the account that did it. */
export type Done = { readonly event: LocationEvent; readonly person: string };

export type Hands = {
  readonly verified: number;
  readonly released: number;
  /** Somebody examined or released what was their own, or two turns fell to one person. */
  readonly violations: readonly string[];
};

type Turn = { readonly subject: string; readonly what: 'asked' | 'verified' | 'released'; readonly person: string };

/** A paper passes through the hands of its submitter and of each who verifies it; a payment through those of three. */
const turnOf = ({ event: { type, data }, person }: Done): readonly Turn[] => {
  switch (type) {
    case 'EvidenceSubmitted': return [{ subject: data.evidence, what: 'asked', person }];
    case 'EvidenceVerified': return [{ subject: data.evidence, what: 'verified', person }];
    case 'TrancheRequested': return [{ subject: `tranche ${data.tranche}`, what: 'asked', person }];
    case 'SppIssued':
    case 'SpmIssued': return [{ subject: `tranche ${data.tranche}`, what: 'released', person }];
    default: return [];
  }
};

/** Looks at a whole history from outside, without asking the rules. */
export const handsIn = (history: readonly Done[]): Hands => {
  const before = new Map<string, readonly Turn[]>();
  const violations: string[] = [];
  let [verified, released] = [0, 0];
  for (const turn of history.flatMap(turnOf)) {
    const earlier = before.get(turn.subject) ?? [];
    if (earlier.some(({ person }) => person === turn.person)) violations.push(`${turn.person} ${turn.what} ${turn.subject} after having had it in hand: ${[...earlier, turn].map(({ what, person }) => `${what} by ${person}`).join(', ')}`);
    if (turn.what === 'verified') verified += 1;
    if (turn.what === 'released') released += 1;
    before.set(turn.subject, [...earlier, turn]);
  }
  return { verified, released, violations };
};
