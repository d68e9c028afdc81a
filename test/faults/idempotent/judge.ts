import type { Answer, Client } from '../../system/client.js';
import type { Sent } from './sender.js';

/** What one command came to: the sentences say what is wrong. */
export const judge = (sent: Sent, effects: ReadonlyMap<string, number>): readonly string[] => {
  const [first, ...others] = sent.answers;
  const name = `${sent.locationId} ${sent.key}`;
  const accepted = first?.status === 200;
  const times = sent.account === undefined ? undefined : effects.get(sent.account) ?? 0;
  return [
    ...(first !== undefined && first.status >= 500 ? [`${name}: answered ${first.status}`] : []),
    ...others.filter((other) => !isSameAnswer(first!, other)).map((other) => `${name}: answered ${textOf(first!)}, and then ${textOf(other)}`),
    ...(times === undefined || times === (accepted ? 1 : 0) ? [] : [`${name}: ${times} effects of one command`]),
    ...(sent.other === undefined || sent.other.status === 422 ? [] : [`${name}: another body under the same key answered ${sent.other.status}`]),
  ];
};

/** That it is a repeat is the only thing a repeat may say otherwise. */
const textOf = ({ status, body }: Answer): string => JSON.stringify({ status, body: { ...body, replayed: undefined, id: undefined, instance: undefined } });

const isSameAnswer = (first: Answer, other: Answer): boolean => textOf(first) === textOf(other);

/** Account -> how often the journals of these locations say that it was assigned. */
export const effectsOf = async (client: Client, locations: Iterable<string>): Promise<ReadonlyMap<string, number>> => {
  const effects = new Map<string, number>();
  for (const locationId of locations) {
    const { body } = await client.get(`/v1/locations/${locationId}/history`);
    for (const { type, data } of body['history'] as readonly { readonly type: string; readonly data: { readonly account: string } }[]) {
      if (type === 'OfficerAssigned') effects.set(data.account, (effects.get(data.account) ?? 0) + 1);
    }
  }
  return effects;
};
