import Sqlite from 'libsql'

export type Cell = string | number | null | Uint8Array

/** The few things the store asks of an embedded SQL engine; another engine implements these four. */
export interface Driver {
  run(sql: string, ...cells: Cell[]): { changes: number; lastId: number }
  all<Row>(sql: string, ...cells: Cell[]): Row[]
  execute(sql: string): void
  close(): void
}

/**
 * Opens SQLite so that nothing acknowledged is lost to `kill -9` or a power cut: a write-ahead log,
 * synced to the disk before every commit returns.
 */
export const openDriver = (file: string): Driver => {
  const connection = new Sqlite(file)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('busy_timeout = 5000')
  const statements = new Map<string, Sqlite.Statement<unknown[]>>()
  const prepare = (sql: string): Sqlite.Statement<unknown[]> => {
    const known = statements.get(sql)
    if (known) return known
    const statement = connection.prepare<unknown[]>(sql)
    statements.set(sql, statement)
    return statement
  }
  return {
    run(sql, ...cells) {
      const { changes, lastInsertRowid } = prepare(sql).run(...cells)
      return { changes, lastId: Number(lastInsertRowid) }
    },
    all: <Row>(sql: string, ...cells: Cell[]) => prepare(sql).all(...cells) as Row[],
    execute: (sql) => {
      connection.exec(sql)
    },
    close: () => {
      connection.close()
    },
  }
}
