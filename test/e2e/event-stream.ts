import type { Client } from './client.js';

export type Heard = { readonly event: string; readonly id?: string; readonly data: Record<string, unknown> };

const PATIENCE_MS = 15_000;

/** Reads an event stream until enough has been heard, then hangs up. What never comes is a fault. */
export const listen = async (client: Client, path: string, enough: (heard: readonly Heard[]) => boolean, headers: Readonly<Record<string, string>> = {}): Promise<readonly Heard[]> => {
  const hangUp = new AbortController();
  const response = await client.open(path, headers, AbortSignal.any([hangUp.signal, AbortSignal.timeout(PATIENCE_MS)]));
  if (response.status !== 200 || response.body === null) throw new Error(`the stream answered ${response.status}`);
  const heard: Heard[] = [];
  let rest = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = `${rest}${chunk}`.split('\n\n');
    rest = blocks.pop() ?? '';
    heard.push(...blocks.flatMap(read));
    if (enough(heard)) break;
  }
  hangUp.abort();
  return heard;
};

const read = (block: string): Heard[] => {
  const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: ?(.*)/s, 2)) as [string, string][]);
  return fields['data'] === undefined ? [] : [{ event: fields['event'] ?? 'message', id: fields['id'], data: JSON.parse(fields['data']) as Heard['data'] }];
};
