import type { Answer, Database } from '../../local-cloud/database/types'

/** Maps in place of the database, until it is there. */
export function openDatabase(): Database {
  const rows = new Map<string, string>()
  const counters = {
    documentsRead: 0, documentsWritten: 0, keysExamined: 0, writesByDocument: new Map<string, number>(),
    reset() { counters.documentsRead = 0; counters.documentsWritten = 0 },
  }
  return {
    counters,
    close() {},
    handle: async (action, params): Promise<Answer> => {
      if (action === 'database.insertDocument') {
        const ids = (params.data as string[]).map((text) => {
          const id = (JSON.parse(text) as { _id: string })._id
          rows.set(`${params.collectionName}/${id}`, text)
          counters.documentsWritten += 1
          return id
        })
        return { data: { insertedIds: ids } }
      }
      if (action === 'database.getDocument') {
        const id = (JSON.parse(params.query as string) as { _id: string })._id
        const row = rows.get(`${params.collectionName}/${id}`)
        counters.documentsRead += row ? 1 : 0
        return { data: { list: row ? [row] : [], offset: 0, limit: 1 } }
      }
      return { code: 'DATABASE_REQUEST_FAILED', message: `throw-away database: ${action}` }
    },
  }
}
