import Database from 'better-sqlite3';
import type { Statement } from 'better-sqlite3';
import { connectToFile } from './open-database.js';
import type { Connect } from './open-database.js';

type Call = 'run' | 'get' | 'all';
type AnyStatement = Statement<unknown[], unknown>;

/** The statements that fetch events for a reader. */
export const PAGE = /JOIN streams s/;

const sqliteError = (code: string): Error => new Database.SqliteError('planted', code);

/** A connection whose statements can be made to fail, before or after the real thing has happened. Tests only. */
export class PlantedFaults {
  before: (sql: string) => void = () => undefined;
  after: (sql: string) => void = () => undefined;
  eventsFetched = 0;

  readonly connect: Connect = (file) => {
    const db = connectToFile(file);
    return proxyOf(db, { prepare: (...text: [string]) => this.planted(Reflect.apply(db.prepare, db, text) as AnyStatement) });
  };

  /** The next `times` statements whose text matches fail with this code, before they do anything. */
  failNext(times: number, pattern: RegExp, code: string): void {
    let left = times;
    this.before = (sql) => {
      if (left > 0 && pattern.test(sql)) {
        left -= 1;
        throw sqliteError(code);
      }
    };
  }

  failAll(pattern: RegExp, code: string): void {
    this.failNext(Number.POSITIVE_INFINITY, pattern, code);
  }

  /** Done, but reported as failed: once. */
  failAfterNext(pattern: RegExp, code: string): void {
    this.after = (sql) => {
      if (!pattern.test(sql)) return;
      this.after = () => undefined;
      throw sqliteError(code);
    };
  }

  heal(): void {
    this.before = () => undefined;
    this.after = () => undefined;
  }

  private planted(statement: AnyStatement): AnyStatement {
    const call = (name: Call) => (...parameters: unknown[]): unknown => {
      this.before(statement.source);
      const result = statement[name](...parameters);
      if (name === 'all' && PAGE.test(statement.source)) this.eventsFetched += (result as unknown[]).length;
      this.after(statement.source);
      return result;
    };
    const planted: AnyStatement = proxyOf(statement, {
      run: call('run'), get: call('get'), all: call('all'),
      raw: () => { statement.raw(); return planted; },
      pluck: () => { statement.pluck(); return planted; },
    });
    return planted;
  }
}

/** Everything else goes to the real object, which insists on being `this`. */
const proxyOf = <T extends object>(target: T, replaced: object): T => new Proxy(target, {
  get: (_, name) => {
    if (name in replaced) return Reflect.get(replaced, name);
    const value: unknown = Reflect.get(target, name, target);
    return typeof value === 'function' ? value.bind(target) : value;
  },
});
