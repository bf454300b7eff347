import { jobNames } from '../../../../../src/contract/systemWords'
import { dataVersion } from '../../../../../cloudfunctions/core/platform/dataForms'
import { noteRun, readBeatState } from '../../../../../cloudfunctions/core/platform/jobRecord'
import { settleDueMeetings } from '../../../../../cloudfunctions/core/meeting/settleDue'
import { migrate } from '../../../../../cloudfunctions/core/migrations/migrate'
import { beat, jobs } from '../../../../../cloudfunctions/core/entry/beat'
import { rewrapKeys } from '../../../../../cloudfunctions/core/system/rewrapKeys'
import { sweepUploads } from '../../../../../cloudfunctions/core/system/sweepUploads'

jest.mock('../../../../../cloudfunctions/core/platform/log', () => ({
  ...jest.requireActual('../../../../../cloudfunctions/core/platform/log'),
  log: jest.fn(),
}))
jest.mock('../../../../../cloudfunctions/core/platform/jobRecord', () => ({
  ...jest.requireActual('../../../../../cloudfunctions/core/platform/jobRecord'),
  noteRun: jest.fn(),
  readBeatState: jest.fn(),
}))
jest.mock('../../../../../cloudfunctions/core/platform/db', () => ({}))
jest.mock('../../../../../cloudfunctions/core/platform/wake', () => ({ wakeIds: [] }))
const mockNothing = () => Promise.resolve({ did: 0, next: null })
jest.mock('../../../../../cloudfunctions/core/meeting/settleDue', () => ({ settleDueMeetings: jest.fn() }))
jest.mock('../../../../../cloudfunctions/core/system/sweepUploads', () => ({ sweepUploads: jest.fn() }))
jest.mock('../../../../../cloudfunctions/core/talk/retire', () => ({
  noteDepartures: () => mockNothing(),
  eraseTalks: () => mockNothing(),
}))
jest.mock('../../../../../cloudfunctions/core/photo/sweep', () => ({ sweepPhotos: () => mockNothing() }))
jest.mock('../../../../../cloudfunctions/core/photo/recheck', () => ({ recheckPhotos: () => mockNothing() }))
jest.mock('../../../../../cloudfunctions/core/system/oldForms', () => ({ lookForOldForms: () => mockNothing() }))
jest.mock('../../../../../cloudfunctions/core/system/rewrapKeys', () => ({ rewrapKeys: jest.fn() }))
jest.mock('../../../../../cloudfunctions/core/reminder/remindByDay', () => ({ remindByDay: () => mockNothing() }))
jest.mock('../../../../../cloudfunctions/core/summing/summarize', () => ({ summarize: () => mockNothing() }))
jest.mock('../../../../../cloudfunctions/core/system/tally', () => ({ tally: jest.fn() }))
jest.mock('../../../../../cloudfunctions/core/migrations/migrate', () => ({ migrate: jest.fn() }))

const at = '2026-11-20T01:00:00.000Z'
const upToDate = { taken: 0, state: { version: dataVersion, running: null } }
const mocked = {
  migrate: migrate as jest.Mock,
  close: settleDueMeetings as jest.Mock,
  sweep: sweepUploads as jest.Mock,
  rewrap: rewrapKeys as jest.Mock,
  note: noteRun as jest.Mock,
  state: readBeatState as jest.Mock,
}
const looked = [mocked.close, mocked.sweep, mocked.rewrap]

beforeEach(() => {
  for (const each of Object.values(mocked)) each.mockReset().mockResolvedValue({ did: 0, next: null })
  mocked.note.mockResolvedValue(undefined)
  mocked.migrate.mockResolvedValue(upToDate)
  mocked.state.mockResolvedValue({ claimed: true, schema: upToDate.state, record: null, marks: [] })
})

describe('a beat', () => {
  it('knows every job', () => {
    expect(['migrated', ...jobs.map(({ name }) => name)].sort()).toEqual([...jobNames].sort())
  })
  it('looks at all that is due and notes it, one breaking off or not', async () => {
    mocked.close.mockRejectedValue(new RangeError('of 张三'))
    mocked.sweep.mockResolvedValue({ did: 3, next: null })
    expect((await beat(() => at, 'r')).done).toMatchObject({ migrated: 0, meetings: 0, swept: 3 })
    const [, , , outcomes] = mocked.note.mock.lastCall!
    expect(outcomes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ job: 'meetings', error: 'RangeError', look: expect.objectContaining({ next: at }) }),
        expect.objectContaining({ job: 'swept', error: null, look: expect.objectContaining({ next: null }) }),
      ]),
    )
  })
  it('looks at nothing and notes nothing while nothing waits', async () => {
    await beat(() => at, 'r')
    const [, , setup, outcomes] = mocked.note.mock.lastCall!
    const looks = Object.fromEntries(
      outcomes.flatMap(({ job, look }: { job: string; look?: object }) => (look ? [[job, look]] : [])),
    )
    const record = { lastAt: at, setup, looks }
    mocked.state.mockResolvedValue({ claimed: true, schema: upToDate.state, record, marks: [] })
    for (const each of [...looked, mocked.note]) each.mockClear()
    expect(await beat(() => '2026-11-20T01:02:00.000Z', 'r')).toMatchObject({ live: false })
    for (const each of [...looked, mocked.note]) expect(each).not.toHaveBeenCalled()
    // Other code or other keys: all of them look.
    const other = { ...record, setup: 'other' }
    mocked.state.mockResolvedValue({ claimed: true, schema: upToDate.state, record: other, marks: [] })
    await beat(() => '2026-11-20T01:02:00.000Z', 'r')
    for (const each of looked) expect(each).toHaveBeenCalledTimes(1)
  })
  it('is none but the note when a migration breaks off', async () => {
    mocked.migrate.mockRejectedValue(new Error('x'))
    expect((await beat(() => at, 'r')).done).toEqual({ migrated: 0 })
    expect(mocked.note).toHaveBeenCalledWith(at, 'r', expect.any(String), [{ job: 'migrated', error: 'Error' }])
    expect(mocked.close).not.toHaveBeenCalled()
  })
  it('leaves an environment without an organ as empty as it is', async () => {
    mocked.state.mockResolvedValue({ claimed: false, schema: null, record: null, marks: [] })
    await beat(() => at, 'r')
    for (const each of [...looked, mocked.migrate, mocked.note]) expect(each).not.toHaveBeenCalled()
  })
  it('touches nothing while the data has a form this code does not know', async () => {
    mocked.migrate.mockResolvedValue({ taken: 0, state: { version: dataVersion + 1, running: null } })
    expect((await beat(() => at, 'r')).done).toEqual({ migrated: 0 })
    for (const each of [...looked, mocked.note]) expect(each).not.toHaveBeenCalled()
  })
})
