import { failureOf, shortly } from './act'
import type { Act, Bench } from './act'

const keysOf = async ({ rows }: Bench, name: string): Promise<string> => {
  const { data } = (await rows.where({ name }).orderBy('_id', 'asc').limit(100).get()) as { data: { _id: string }[] }
  return data.map(({ _id }) => _id).join('、')
}

export const aggregateDefault: Act = async ({ rows }) => {
  await rows.add({ data: Array.from({ length: 25 }, (_, n) => ({ name: 'aggregate', key: `aggregate${n}` })) })
  const { list } = (await rows.aggregate().match({ name: 'aggregate' }).end()) as { list: unknown[] }
  return String(list.length)
}

export const joinsNothing: Act = async ({ db, rows, collection }) => {
  await rows.add({ data: ['joined1', 'joined2'].map((key) => ({ _id: key, name: 'joined', key })) })
  const pipeline = (filter: object) => db.command.aggregate.pipeline().match(filter).sort({ key: 1 }).limit(5).done()
  const { list } = (await rows
    .aggregate()
    .match({ _id: 'joined1' })
    .project({ _id: true })
    .lookup({ from: collection, pipeline: pipeline({ name: 'joined' }), as: 'many' })
    .lookup({ from: collection, pipeline: pipeline({ key: db.command.in(['joined2']) }), as: 'one' })
    .limit(1)
    .end()) as { list: { many: unknown[]; one: unknown[] }[] }
  return [list[0]?.many, list[0]?.one].map((found) => `${found?.length ?? 0} 条`).join('、')
}

export const sameValues: Act = async ({ rows }) => {
  await rows.add({ data: { _id: 'same', name: 'same', key: 'same' } })
  const { stats } = (await rows.doc('same').update({ data: { name: 'same' } })) as { stats: { updated: number } }
  return String(stats.updated)
}

export const setSame: Act = async ({ rows }) => {
  const data = { name: 'set', key: 'set' }
  await rows.add({ data: { _id: 'set', ...data } })
  const { stats } = (await rows.doc('set').set({ data })) as { stats: { updated: number } }
  return String(stats.updated)
}

const megabyte = 1024 * 1024
export const largeDocument: Act = async ({ rows }) => {
  const add = (size: number) =>
    failureOf(rows.add({ data: { name: 'large', key: `large${size}`, text: 'x'.repeat(size * megabyte) } }))
  const verdict = async (size: number) => `${size} MB ${(await add(size)) === undefined ? '存下' : '拒绝'}`
  return `${await verdict(4)}，${await verdict(17)}`
}

export const listKeepsBefore: Act = async (bench) => {
  const row = (id: string, key: string) => ({ _id: id, name: 'list', key })
  await failureOf(bench.rows.add({ data: [row('list1', 'list'), row('list2', 'list'), row('list3', 'list3')] }))
  return (await keysOf(bench, 'list')) || '一条也没有'
}

export const manyKeepsBefore: Act = async ({ rows }) => {
  await rows.add({ data: { _id: 'many1', name: 'many', key: 'many1' } })
  await rows.add({ data: { _id: 'many2', name: 'many', key: 'many2' } })
  await failureOf(rows.where({ name: 'many' }).update({ data: { key: 'many' } }))
  const { total } = (await rows.where({ key: 'many' }).count()) as { total: number }
  return total === 0 ? '都没有改' : `改了 ${total} 条`
}

export const duplicateText: Act = async ({ rows }) => {
  await rows.add({ data: { _id: 'duplicate', name: 'duplicate', key: 'duplicate' } })
  const byId = await failureOf(rows.add({ data: { _id: 'duplicate', name: 'duplicate', key: 'other' } }))
  const byIndex = await failureOf(rows.add({ data: { name: 'duplicate', key: 'duplicate' } }))
  return [byId, byIndex].map((failure) => shortly(failure, /E11000|DuplicateWrite/)).join('、')
}

export const collectionThere: Act = async ({ db, collection }) =>
  shortly(await failureOf(db.createCollection(collection)), /Table exist/)

export const collectionMissing: Act = async ({ db, collection }) =>
  shortly(await failureOf(db.collection(`${collection}_none`).limit(1).get()), /-502005/)

export const failureEndsTransaction: Act = async ({ db, rows, collection }) => {
  await rows.add({ data: { _id: 'ends', name: 'ends', key: 'ends' } })
  const transaction = await db.startTransaction()
  const inside = transaction.collection(collection)
  await failureOf(inside.add({ data: { _id: 'ends', name: 'ends', key: 'ends' } }))
  const later = await failureOf(inside.doc('ends').update({ data: { name: 'later' } }))
  await failureOf(transaction.rollback())
  return later === undefined ? '还能继续' : '已经结束'
}

export const outsideWaits: Act = async ({ db, rows, collection, event }) => {
  await rows.add({ data: { _id: 'waits', name: 'waits', key: 'waits' } })
  const transaction = await db.startTransaction()
  await transaction
    .collection(collection)
    .doc('waits')
    .update({ data: { name: 'inside' } })
  let settled = false
  const outside = failureOf(rows.doc('waits').update({ data: { name: 'outside' } })).then((failure) => {
    settled = true
    return failure
  })
  await new Promise((done) => setTimeout(done, Number(event.pause ?? 1000)))
  const waited = !settled
  await transaction.commit()
  const failure = await outside
  return `${waited ? '等待' : '不等待'}，然后${failure === undefined ? '写入' : '失败'}`
}

export const listInTransaction: Act = async (bench) => {
  const transaction = await bench.db.startTransaction()
  const data = [1, 2].map((n) => ({ _id: `inside${n}`, name: 'inside', key: `inside${n}` }))
  const failure = await failureOf(transaction.collection(bench.collection).add({ data }))
  await failureOf(failure === undefined ? transaction.commit() : transaction.rollback())
  return failure === undefined ? `加入 ${await keysOf(bench, 'inside')}` : '拒绝'
}

export const dottedNames: Act = async ({ rows }) => {
  const add = await failureOf(rows.add({ data: { name: 'dotted', key: 'dotted', 'a.b': 1 } }))
  const set = await failureOf(rows.doc('dotted').set({ data: { name: 'dotted', key: 'dotted2', 'a.b': 1 } }))
  return [add, set].map((failure) => (failure === undefined ? '存下' : '拒绝')).join('、')
}
