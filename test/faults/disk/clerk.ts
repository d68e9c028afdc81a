import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { signIn, type Answer, type Client } from '../../system/client.js';
import { designationOf, type Place } from '../../system/places.js';

/** A command that may have to be sent again: always with the same key. */
export type Request = { readonly place: Place; readonly key: string };

const ASK_AGAIN_MS = 100;

/** Designates one location after the other, and looks at what it did. */
export class Clerk {
  private constructor(private readonly client: Client) {}

  static async at(base: string): Promise<Clerk> {
    return new Clerk(await signIn(base, { demo: 'pengawas-pusat' }));
  }

  static request(place: Place): Request {
    return { place, key: randomUUID() };
  }

  send({ place, key }: Request): Promise<Answer> {
    return this.client.command(place.locationId, 'designate-location', designationOf(place), { key });
  }

  get(path: string): Promise<Answer> {
    return this.client.get(path);
  }

  /** The last answer, where none within the time is as wished for. */
  async until(ask: () => Promise<Answer>, isWished: (answer: Answer) => boolean, milliseconds: number): Promise<Answer> {
    const over = performance.now() + milliseconds;
    for (;;) {
      const answer = await ask();
      if (isWished(answer) || performance.now() > over) return answer;
      await pause(ASK_AGAIN_MS);
    }
  }

  leave(): void {
    this.client.close();
  }
}
