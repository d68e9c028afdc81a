import type { Database, Statement } from 'better-sqlite3';

/** Names stored once and referred to by number. */
export class NameTable {
  private readonly known = new Map<string, number>();
  private readonly names = new Map<number, string>();
  private readonly find: Statement<[string], number>;
  private readonly insert: Statement<[string], number>;
  private readonly nameAt: Statement<[number], string>;
  private readonly all: Statement<[], { id: number; name: string }>;

  constructor(db: Database, table: 'categories' | 'event_types') {
    this.find = db.prepare<[string], number>(`SELECT id FROM ${table} WHERE name = ?`).pluck();
    this.insert = db.prepare<[string], number>(`INSERT INTO ${table} (name) VALUES (?) RETURNING id`).pluck();
    this.nameAt = db.prepare<[number], string>(`SELECT name FROM ${table} WHERE id = ?`).pluck();
    this.all = db.prepare<[], { id: number; name: string }>(`SELECT id, name FROM ${table}`);
  }

  /** Only inside a write transaction: an unknown name is added. */
  idOf(name: string): number {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const id = (this.find.get(name) ?? this.insert.get(name))!;
    this.known.set(name, id);
    return id;
  }

  /** The same name is the same string each time, which whoever branches by it is grateful for. */
  nameOf(id: number): string {
    const known = this.names.get(id);
    if (known !== undefined) return known;
    const name = this.nameAt.get(id)!;
    this.names.set(id, name);
    return name;
  }

  /** After a rollback: a number remembered from it may go to another name, or to another process. */
  forget(): void {
    this.known.clear();
    this.names.clear();
  }

  idsWhere(accepts: (name: string) => boolean): readonly number[] {
    return this.all.all().filter(({ name }) => accepts(name)).map(({ id }) => id);
  }
}
