import { milliseconds, now } from '../platform/clock'
import type { SchemaState } from '../platform/dataForm'
import type { DataForm } from '../platform/dataForms'
import { dataForms } from '../platform/dataForms'
import { firstSchemaState, noticedBy, readSchemaState, schemaId } from '../platform/dataForm'
import { change, insert, readDoc } from '../platform/db'
import { migrations as ours } from './'
import type { Migration } from './migration'

interface Bounds {
  stepsPerRun: number
  docsPerStep: number
  /** Well within the function's time limit; what is left waits for the next beat. */
  secondsPerRun: number
}
const usual: Bounds = { stepsPerRun: 40, docsPerStep: 200, secondsPerRun: 20 }

/** The state with these changes, unless another run was first: then null, and this run ends. */
const save = async (
  state: SchemaState,
  fields: Partial<Pick<SchemaState, 'version' | 'running' | 'log'>>,
): Promise<SchemaState | null> => {
  const next = { ...state, ...fields, revision: state.revision + 1 }
  const { _id, ...written } = next
  return (await change('settings', _id, written, { revision: state.revision })) ? next : null
}

/** An organ from before forms were numbered gets its first state here; where there is no organ there is nothing to bring. */
const stateNow = async (known: SchemaState | null): Promise<SchemaState | null> => {
  const found = known ?? (await readSchemaState())
  if (found || !(await readDoc('settings', 'organ'))) return found
  const first = firstSchemaState(0)
  return (await insert('settings', first)) === 'inserted' ? first : readDoc<SchemaState>('settings', schemaId)
}

const begin = (state: SchemaState, { number, stops }: DataForm, at: string) =>
  save(state, {
    running: { number, cursor: null, steps: 0, startedAt: at, earliestAt: stops === 'nothing' ? at : noticedBy(at) },
  })

const advance = (
  state: SchemaState,
  running: NonNullable<SchemaState['running']>,
  form: DataForm,
  cursor: string | null,
) => {
  const steps = running.steps + 1
  if (cursor !== null) return save(state, { running: { ...running, cursor, steps } })
  const line = { number: form.number, title: form.title, startedAt: running.startedAt, finishedAt: now(), steps }
  return save(state, { version: form.number, running: null, log: [...state.log, line] })
}

/** Brings the data forward by as many steps as fit into this run, from the state that was `found` where one was. Gives how many it took, and the state as this run left it. */
export const migrate = async (
  at: string,
  {
    found = null,
    forms = dataForms,
    migrations = ours,
    bounds = usual,
  }: {
    found?: SchemaState | null
    forms?: readonly DataForm[]
    migrations?: readonly Migration[]
    bounds?: Bounds
  } = {},
): Promise<{ taken: number; state: SchemaState | null }> => {
  let state = await stateNow(found)
  for (let taken = 0; ;) {
    const version = state?.version ?? 0
    const form = state && forms.find(({ number }) => number === version + 1)
    const migration = form && migrations.find(({ number }) => number === form.number)
    if (!state || !form || !migration) return { taken, state }
    const begun: SchemaState | null = state.running ? state : await begin(state, form, at)
    // Another run has begun it, or it is too early for those who have not noticed.
    if (!begun?.running || begun.running.earliestAt > at) return { taken, state: begun ?? state }
    if (taken >= bounds.stepsPerRun || milliseconds(now()) - milliseconds(at) > bounds.secondsPerRun * 1000)
      return { taken, state: begun }
    const cursor = await migration.step(begun.running.cursor, bounds.docsPerStep)
    taken += 1
    const next: SchemaState | null = await advance(begun, begun.running, form, cursor)
    // Another run was faster.
    if (!next) return { taken, state: begun }
    state = next
  }
}
