// The planted fault, loaded into the server before anything else: a commit that the disk fails is taken for done.
import Database from 'better-sqlite3';

const { prepare } = Database.prototype;

Database.prototype.prepare = function (sql) {
  const statement = Reflect.apply(prepare, this, [sql]);
  if (sql !== 'COMMIT') return statement;
  return {
    run: () => {
      try {
        return statement.run();
      } catch (error) {
        if (error.code !== 'SQLITE_IOERR_FSYNC') throw error;
        return { changes: 0, lastInsertRowid: 0 };
      }
    },
  };
};
