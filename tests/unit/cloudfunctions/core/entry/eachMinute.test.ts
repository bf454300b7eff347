import { dataVersion } from '../../../../../cloudfunctions/core/platform/dataForms'
import { noteRun } from '../../../../../cloudfunctions/core/platform/jobRecord'
import { settleDueMeetings } from '../../../../../cloudfunctions/core/meeting/settleDue'
import { migrate } from '../../../../../cloudfunctions/core/migrations/migrate'
import { eachMinute } from '../../../../../cloudfunctions/core/entry/eachMinute'
import { rewrapKeys } from '../../../../../cloudfunctions/core/system/rewrapKeys'
import { sweepUploads } from '../../../../../cloudfunctions/core/system/sweepUploads'

jest.mock('../../../../../cloudfunctions/core/platform/log', () => ({
  ...jest.requireActual('../../../../../cloudfunctions/core/platform/log'),
  log: jest.fn(),
}))
jest.mock('../../../../../cloudfunctions/core/platform/jobRecord', () => ({ noteRun: jest.fn() }))
jest.mock('../../../../../cloudfunctions/core/platform/db', () => ({}))
jest.mock('../../../../../cloudfunctions/core/meeting/settleDue', () => ({ settleDueMeetings: jest.fn() }))
jest.mock('../../../../../cloudfunctions/core/system/sweepUploads', () => ({ sweepUploads: jest.fn() }))
jest.mock('../../../../../cloudfunctions/core/talk/retire', () => ({
  noteDepartures: jest.fn().mockResolvedValue(0),
  eraseTalks: jest.fn().mockResolvedValue(0),
}))
jest.mock('../../../../../cloudfunctions/core/photo/sweep', () => ({ sweepPhotos: jest.fn().mockResolvedValue(0) }))
jest.mock('../../../../../cloudfunctions/core/photo/recheck', () => ({ recheckPhotos: jest.fn().mockResolvedValue(0) }))
jest.mock('../../../../../cloudfunctions/core/system/rewrapKeys', () => ({ rewrapKeys: jest.fn() }))
jest.mock('../../../../../cloudfunctions/core/migrations/migrate', () => ({ migrate: jest.fn() }))

const at = '2026-11-20T01:00:00.000Z'
const upToDate = { taken: 0, state: { version: dataVersion, running: null } }
const mocked = {
  migrate: migrate as jest.Mock,
  close: settleDueMeetings as jest.Mock,
  sweep: sweepUploads as jest.Mock,
  rewrap: rewrapKeys as jest.Mock,
  note: noteRun as jest.Mock,
}

beforeEach(() => {
  for (const each of Object.values(mocked)) each.mockReset().mockResolvedValue(0)
  mocked.migrate.mockResolvedValue(upToDate)
})

describe('the jobs of a minute', () => {
  it('are all done and noted, one breaking off or not', async () => {
    mocked.close.mockRejectedValue(new RangeError('of 张三'))
    mocked.sweep.mockResolvedValue(3)
    expect(await eachMinute(() => at, 'r')).toMatchObject({ migrated: 0, meetings: 0, swept: 3 })
    const [, , outcomes] = mocked.note.mock.lastCall!
    expect(outcomes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ job: 'meetings', error: 'RangeError' }),
        expect.objectContaining({ job: 'swept', error: null }),
      ]),
    )
  })
  it('are none but the note when a migration breaks off', async () => {
    mocked.migrate.mockRejectedValue(new Error('x'))
    expect(await eachMinute(() => at, 'r')).toEqual({ migrated: 0 })
    expect(mocked.note).toHaveBeenCalledWith(at, 'r', [{ job: 'migrated', error: 'Error' }])
    expect(mocked.close).not.toHaveBeenCalled()
  })
  it('leave an environment without an organ as empty as it is', async () => {
    mocked.migrate.mockResolvedValue({ taken: 0, state: null })
    await eachMinute(() => at, 'r')
    expect(mocked.note).not.toHaveBeenCalled()
  })
  it('touch nothing while the data has a form this code does not know', async () => {
    mocked.migrate.mockResolvedValue({ taken: 0, state: { version: dataVersion + 1, running: null } })
    expect(await eachMinute(() => at, 'r')).toEqual({ migrated: 0 })
    for (const each of [mocked.close, mocked.sweep, mocked.rewrap, mocked.note]) expect(each).not.toHaveBeenCalled()
  })
})
