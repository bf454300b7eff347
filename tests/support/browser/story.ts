import { createStage, type Stage } from './stage'

export { desktop, handset } from './stage'

/** A stage, and the tests that are told on it. */
interface Story extends Omit<Stage, 'start' | 'end' | 'errors' | 'photograph'> {
  /**
   * A test of the story; when it fails, what each phone showed is kept as a picture. What follows from it is not waited for in vain:
   * the later parts of the story fail at once, unless its tests stand `apart`.
   */
  tells(name: string, happens: () => Promise<void>): void
  /** What the phones show now, as pictures for whoever looks. Only with `E2E_PICTURES` set. */
  pictures(name: string): Promise<void>
}

/** Starts the story before the tests of a file, and ends it after them. `apart`: its tests do not build on each other. */
export function beginStory(apart = false): Story {
  const stage = createStage()
  let failed = ''
  // The first story of a run makes the sample organ.
  beforeAll(stage.start)
  afterAll(stage.end)
  return {
    get url() {
      return stage.url
    },
    phone: stage.phone,
    reopens: stage.reopens,
    now: stage.now,
    passes: stage.passes,
    tells: (name, happens) =>
      it(name, async () => {
        if (failed && !apart) throw new Error(`Not told, because this failed before: ${failed}`)
        try {
          await happens()
          expect(stage.errors()).toEqual([])
        } catch (error) {
          failed = name
          await stage.photograph(`failed ${name}`)
          throw error
        }
      }),
    pictures: async (name) => {
      if (process.env.E2E_PICTURES) await stage.photograph(name)
    },
  }
}
