import type { Leases, LeaseToken } from '@app/engine';
import { RedisLink, type RedisLinkOptions } from './redis-link.js';
import { PREFIX } from './timer-job.js';

/** Tokens follow the clock of Redis where it knows no higher one: they go on rising when everything in it was lost. */
const CLAIM = `
  local owner = redis.call('HGET', KEYS[1], 'owner')
  if owner and owner ~= ARGV[1] then return nil end
  local now = redis.call('TIME')
  local token = math.max(now[1] * 1000000 + now[2], (tonumber(redis.call('GET', KEYS[2])) or 0) + 1)
  redis.call('SET', KEYS[2], string.format('%.0f', token))
  redis.call('HSET', KEYS[1], 'owner', ARGV[1], 'token', string.format('%.0f', token))
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  return string.format('%.0f', token)`;
const RENEW = `
  if redis.call('HGET', KEYS[1], 'token') ~= ARGV[1] then return 0 end
  return redis.call('PEXPIRE', KEYS[1], ARGV[2])`;
const RELEASE = `
  if redis.call('HGET', KEYS[1], 'token') == ARGV[1] then redis.call('DEL', KEYS[1]) end`;

const keyOf = (name: string): string => `${PREFIX}:lease:${name}`;

/** Leases among all processes that know the same Redis. Time is told by its clock alone. */
export class RedisLeases implements Leases {
  private readonly link: RedisLink;

  constructor(options: RedisLinkOptions) {
    this.link = new RedisLink(options);
  }

  async claim(name: string, owner: string, milliseconds: number): Promise<LeaseToken | undefined> {
    const token = await this.link.ask((redis) => redis.eval(CLAIM, 2, keyOf(name), `${PREFIX}:token:${name}`, owner, milliseconds), null);
    return token === null ? undefined : Number(token);
  }

  async renew(name: string, token: LeaseToken, milliseconds: number): Promise<boolean> {
    return await this.link.ask((redis) => redis.eval(RENEW, 1, keyOf(name), token, milliseconds), 0) === 1;
  }

  async release(name: string, token: LeaseToken): Promise<void> {
    await this.link.ask((redis) => redis.eval(RELEASE, 1, keyOf(name), token), undefined);
  }

  answers(): Promise<boolean> {
    return this.link.answers();
  }

  async close(): Promise<void> {
    this.link.close();
  }
}
