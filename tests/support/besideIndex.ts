import type { TestCloud } from './cloud'

/** One request to the database as the local cloud notes it. */
interface Noted {
  readonly collection: string
  readonly keysExamined: number
  readonly returned: number
}

/** P18: the collections in which a request since the counters were reset looked at more keys than it needed for what it gave. */
export const besideIndex = async (cloud: TestCloud): Promise<string[]> => {
  const noted = (await (await fetch(`${cloud.url}/__local/requests`)).json()) as Noted[]
  return noted
    .slice(0, cloud.counters().requests)
    .filter(({ keysExamined, returned }) => keysExamined > 1.1 * returned + 2)
    .map(({ collection, keysExamined, returned }) => `${collection}: ${keysExamined} keys for ${returned}`)
}
