import { Refused } from './refused'
import type { Body } from './refused'

export interface Table {
  acl: string
  documents: number
  indexes: Map<string, { unique: boolean; keys: [string, string][] }>
}

interface Created {
  IndexName: string
  MgoKeySchema: { MgoIndexKeys: { Name: string; Direction: string }[]; MgoIsUnique: boolean }
}

/** The collections of the stand-in, with what is known of the platform's refusals. */
export function tableActions(tables: Map<string, Table>): Record<string, (body: Body) => object> {
  const tableOf = ({ TableName, CollectionName }: Body): Table => {
    const found = tables.get(String(TableName ?? CollectionName))
    if (!found) throw new Refused('ResourceNotFound', 'table not exist')
    return found
  }
  const drop = (table: Table, name: string) => {
    if (!table.indexes.delete(name)) throw new Refused('ResourceNotFound', `index ${name} not found`)
  }
  const create = (table: Table, { IndexName, MgoKeySchema }: Created) => {
    if (table.indexes.has(IndexName)) throw new Refused('ResourceInUse', `index ${IndexName} already there`)
    const keys = MgoKeySchema.MgoIndexKeys.map(({ Name, Direction }): [string, string] => [Name, Direction])
    table.indexes.set(IndexName, { unique: MgoKeySchema.MgoIsUnique, keys })
  }
  return {
    ListTables: ({ MgoLimit, MgoOffset }) => {
      const all = [...tables].map(([TableName, { documents }]) => ({ TableName, Count: documents }))
      const page = all.slice(Number(MgoOffset), Number(MgoOffset) + Number(MgoLimit))
      return { Tables: page.length > 0 ? page : null, Pager: { Total: all.length } }
    },
    CreateTable: ({ TableName, PermissionInfo }) => {
      if (tables.has(String(TableName))) throw new Refused('ResourceInUse', 'Table exist')
      const acl = (PermissionInfo as { AclTag?: string } | undefined)?.AclTag ?? 'PRIVATE'
      tables.set(String(TableName), {
        acl,
        documents: 0,
        indexes: new Map([['_id_', { unique: true, keys: [['_id', '1']] }]]),
      })
      return {}
    },
    DeleteTable: ({ TableName }) => {
      if (!tables.delete(String(TableName))) throw new Refused('ResourceNotFound', 'table not exist')
      return {}
    },
    DescribeTable: (body) => {
      const Indexes = [...tableOf(body).indexes].map(([Name, { unique, keys }]) => ({
        Name,
        Unique: unique,
        Keys: keys.map(([key, Direction]) => ({ Name: key, Direction })),
      }))
      return { Indexes, IndexNum: Indexes.length }
    },
    UpdateTable: (body) => {
      const table = tableOf(body)
      for (const { IndexName } of (body.DropIndexes ?? []) as { IndexName: string }[]) drop(table, IndexName)
      for (const index of (body.CreateIndexes ?? []) as Created[]) create(table, index)
      return {}
    },
    DescribeSafeRule: (body) => ({ AclTag: tableOf(body).acl, Rule: null }),
    ModifySafeRule: (body) => {
      tableOf(body).acl = String(body.AclTag)
      return {}
    },
  }
}
