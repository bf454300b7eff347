import { AsyncLocalStorage } from 'node:async_hooks'
import { command, database } from './sdk'

/**
 * Reads of one call that do not need each other's answers travel in one request. The platform counts requests, and a home
 * page looks into a dozen collections.
 */

export interface Question {
  collection: string
  where: Record<string, unknown>
  order?: [field: string, direction: 'asc' | 'desc'][]
  /** 1 to 1000, the platform's most; always said, because the SDK's default of 100 cuts silently. */
  limit: number
  fields?: string[]
}
interface Waiting {
  question: Question
  answer: (found: unknown[]) => void
  fail: (error: unknown) => void
}
interface Round {
  waiting: Waiting[]
}

const rounds = new AsyncLocalStorage<Round>()

const namesOf = (fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, true]))

/** The stages that find what `where().orderBy().field().limit()` would, along the same index. */
const stagesOf = ({ where, order = [], fields, limit }: Question): object[] => {
  const along = Object.fromEntries(order.map(([field, way]) => [field, way === 'asc' ? 1 : -1] as const))
  const found = command.aggregate.pipeline().match(where)
  const sorted = (order.length > 0 ? found.sort(along) : found).limit(limit)
  return (fields ? sorted.project(namesOf(fields)) : sorted).done()
}

/** Joins of nothing: each question is answered beside the one document that every organ has. */
const askAll = async (questions: readonly Question[]): Promise<unknown[][]> => {
  let asked = database.collection('settings').aggregate().match({ _id: 'organ' }).project({ _id: true })
  questions.forEach((question, at) => {
    asked = asked.lookup({ from: question.collection, pipeline: stagesOf(question), as: `answer${at}` })
  })
  const [found] = (await asked.limit(1).end()).list as Record<string, unknown[]>[]
  if (!found) throw new Error('settings/organ is missing')
  return questions.map((_question, at) => found[`answer${at}`] ?? [])
}

const send = async (waiting: readonly Waiting[]): Promise<void> => {
  try {
    const answers = await askAll(waiting.map(({ question }) => question))
    waiting.forEach(({ answer }, at) => answer(answers[at]!))
  } catch (error) {
    waiting.forEach(({ fail }) => fail(error))
  }
}

/** The answer to a question put within `together`, on its way with those put at the same time; undefined outside of it. */
export const askedTogether = (question: Question): Promise<unknown[]> | undefined => {
  const round = rounds.getStore()
  if (!round) return undefined
  return new Promise((answer, fail) => {
    round.waiting.push({ question, answer, fail })
    if (round.waiting.length > 1) return
    // Once everybody who knows what to ask has asked.
    setImmediate(() => void send(round.waiting.splice(0)))
  })
}

/** What `work` reads goes in as few requests as its questions need rounds. For an organ that is claimed, and reading alone. */
export const together = <T>(work: () => Promise<T>): Promise<T> => rounds.run({ waiting: [] }, work)
