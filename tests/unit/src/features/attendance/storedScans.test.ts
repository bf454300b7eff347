import type { CheckedIn, SyncedScan } from '../../../../../src/contract/attendance'
import type { Result } from '../../../../../src/platform/callAction'
import type { StoredScan } from '../../../../../src/features/attendance/storedScans'
import { fakeStorage, openBrowser } from '../../../../support/taro/fakeBrowser'
import { answer, askedOf, callsOf, disconnect, hold, refuse, startFakeCloud } from '../../../../support/taro/fakeCloud'
import { checkedIn } from '../../../../support/taro/meetings'

type OnLine = Promise<Result<CheckedIn> | undefined>
const scan = (token: string, more: Partial<StoredScan> = {}): StoredScan => ({
  meetingId: 'm1',
  token,
  memberId: `m-${token}`,
  name: token,
  scannedAt: '2026-11-22T06:27:00.000Z',
  ...more,
})
const taken = (clientId: string): SyncedScan => ({ clientId, ok: true, row: checkedIn() })
const turnedDown = (clientId: string): SyncedScan => ({
  clientId,
  ok: false,
  code: 'offlineOutside',
  message: '不在会议期间',
  memberId: null,
  name: null,
})

/** A phone that has just been switched on with this storage, and the server has said that it is this member's. */
const phoneWith = async (storage = fakeStorage(), memberId = 'm-chen', confirmed = true) => {
  openBrowser('/', storage)
  jest.resetModules()
  const session = await import('../../../../../src/platform/session')
  session.useSession.setState({ state: 'ready', me: { memberId } as never, confirmed })
  return { ...(await import('../../../../../src/features/attendance/storedScans')), ...session }
}

describe('scans kept on the phone', () => {
  beforeEach(() => startFakeCloud())

  it('are sent with what names them, and gone once answered', async () => {
    const { keepScan, uploadStored, useStoredScans } = await phoneWith()
    keepScan(scan('李知夏'))
    answer('attendance.syncScans', ({ scans }) => ({ results: scans.map((each) => taken(each.clientId)) }))
    await uploadStored()
    expect(askedOf('attendance.syncScans')).toEqual([
      {
        meetingId: 'm1',
        scans: [
          { clientId: expect.stringMatching(/^[a-z0-9]{8,40}$/), token: '李知夏', scannedAt: scan('').scannedAt },
        ],
      },
    ])
    expect(useStoredScans.getState()).toMatchObject({ stored: [], refused: [], busy: false, words: '' })
    expect(useStoredScans.getState().answers.get('李知夏')).toMatchObject({ name: '王党员' })
  })

  it('U11 taken back while they wait, never go; taken back while they go, are with the server', async () => {
    const { keepScan, dropScan, uploadStored, useStoredScans } = await phoneWith()
    keepScan(scan('李知夏'))
    keepScan(scan('冯国安'))
    expect(await dropScan('李知夏')).toBe(true)
    answer('attendance.syncScans', ({ scans }) => ({ results: scans.map((each) => taken(each.clientId)) }))
    const going = uploadStored()
    expect(await dropScan('冯国安')).toBe(false)
    await going
    expect(askedOf('attendance.syncScans').map(({ scans }) => scans.map(({ token }) => token))).toEqual([['冯国安']])
    expect(useStoredScans.getState().stored).toEqual([])
  })

  it('survive the phone being switched off', async () => {
    const storage = fakeStorage()
    const before = await phoneWith(storage)
    before.keepScan(scan('李知夏'))
    const after = await phoneWith(storage)
    expect(after.useStoredScans.getState().stored.map(({ item }) => item)).toEqual([scan('李知夏')])
  })

  it('go in batches of fifty, meeting by meeting', async () => {
    const { keepScan, uploadStored } = await phoneWith()
    for (let number = 0; number < 120; number += 1)
      keepScan(scan(`t${number}`, { meetingId: number % 10 === 0 ? 'm2' : 'm1' }))
    answer('attendance.syncScans', ({ scans }) => ({ results: scans.map((each) => taken(each.clientId)) }))
    await uploadStored()
    const sent = askedOf('attendance.syncScans')
    expect(sent.map(({ meetingId, scans }) => [meetingId, scans.length])).toEqual([
      ['m2', 12],
      ['m1', 50],
      ['m1', 50],
      ['m1', 8],
    ])
    expect(new Set(sent.flatMap(({ scans }) => scans.map(({ token }) => token))).size).toBe(120)
  })

  it('stay when no answer comes, with a sentence, and go with the next try', async () => {
    const { keepScan, uploadStored, useStoredScans } = await phoneWith()
    keepScan(scan('李知夏'))
    disconnect('attendance.syncScans')
    await uploadStored()
    expect(useStoredScans.getState()).toMatchObject({
      stored: [{ item: scan('李知夏') }],
      words: '没有连上网络，请联网后再试。',
    })
    answer('attendance.syncScans', ({ scans }) => ({ results: scans.map((each) => taken(each.clientId)) }))
    await uploadStored()
    expect(useStoredScans.getState()).toMatchObject({ stored: [], words: '' })
  })

  it('removes only what was answered', async () => {
    const { keepScan, uploadStored, useStoredScans } = await phoneWith()
    keepScan(scan('一'))
    keepScan(scan('二'))
    let calls = 0
    answer('attendance.syncScans', ({ scans }) => {
      calls += 1
      if (calls === 1) return { results: [taken(scans[1]!.clientId)] }
      throw new TypeError('Failed to fetch')
    })
    await uploadStored()
    expect(useStoredScans.getState().stored.map(({ item }) => item.token)).toEqual(['一'])
  })

  it('keeps a refused one in sight until it is put aside, also after a restart', async () => {
    const storage = fakeStorage()
    const before = await phoneWith(storage)
    before.keepScan(scan('李知夏'))
    answer('attendance.syncScans', ({ scans }) => ({ results: scans.map((each) => turnedDown(each.clientId)) }))
    await before.uploadStored()
    const { useStoredScans, dismissRefused } = await phoneWith(storage)
    const [refused] = useStoredScans.getState().refused
    expect(refused).toMatchObject({ meetingId: 'm1', memberId: 'm-李知夏', name: '李知夏', message: '不在会议期间' })
    dismissRefused(refused!.id)
    expect(useStoredScans.getState()).toMatchObject({ stored: [], refused: [] })
  })

  it('becomes refused when the whole meeting is out of reach, and stays when only this moment is', async () => {
    const { keepScan, uploadStored, useStoredScans } = await phoneWith()
    keepScan(scan('李知夏'))
    refuse('attendance.syncScans', 'consentNeeded')
    await uploadStored()
    expect(useStoredScans.getState()).toMatchObject({ stored: [{ item: scan('李知夏') }], refused: [] })
    refuse('attendance.syncScans', 'notAllowed', { what: '主持这场会议的签到和记录' })
    await uploadStored()
    expect(useStoredScans.getState()).toMatchObject({
      stored: [],
      refused: [{ name: '李知夏', message: '您没有这项权限：主持这场会议的签到和记录。' }],
    })
  })

  it('never uploads twice at a time', async () => {
    const { keepScan, uploadStored } = await phoneWith()
    keepScan(scan('李知夏'))
    const release = hold('attendance.syncScans')
    const both = [uploadStored(), uploadStored()]
    const { clientId } = askedOf('attendance.syncScans')[0]!.scans[0]!
    release({ results: [taken(clientId)] })
    await Promise.all(both)
    expect(askedOf('attendance.syncScans')).toHaveLength(1)
  })

  it('are one call, by the name of the first, however often the same are sent', async () => {
    const { keepScan, uploadStored } = await phoneWith()
    keepScan(scan('李知夏'))
    disconnect('attendance.syncScans')
    await uploadStored()
    await uploadStored()
    const calls = callsOf('attendance.syncScans')
    expect(calls.length).toBeGreaterThan(2)
    const [{ clientId }] = (calls[0]!.input as { scans: [{ clientId: string }] }).scans
    expect(new Set(calls.map(({ call, as }) => `${call} ${as}`))).toEqual(new Set([`${clientId} m-chen`]))
  })

  it('wait for whoever scanned them: not seen by the next person, nor sent before the server has said who this is', async () => {
    const storage = fakeStorage()
    const chen = await phoneWith(storage)
    chen.keepScan(scan('李知夏'))
    answer('attendance.syncScans', ({ scans }) => ({ results: scans.map((each) => taken(each.clientId)) }))
    const other = await phoneWith(storage, 'm-zhou')
    await other.uploadStored()
    expect(other.useStoredScans.getState().stored).toEqual([])
    const unconfirmed = await phoneWith(storage, 'm-chen', false)
    await unconfirmed.uploadStored()
    expect(askedOf('attendance.syncScans')).toEqual([])
    const back = await phoneWith(storage)
    await back.uploadStored()
    expect(askedOf('attendance.syncScans')).toHaveLength(1)
  })

  it('says when the phone is full', async () => {
    const { keepScan, useStoredScans } = await phoneWith(fakeStorage(10))
    expect(keepScan(scan('李知夏'))).toBe('full')
    expect(useStoredScans.getState().stored).toEqual([])
  })

  describe('while the server is still being asked on-line (T3)', () => {
    const slow = () => {
      let say: (answer: Awaited<OnLine>) => void = () => undefined
      const onLine: OnLine = new Promise((resolve) => {
        say = resolve
      })
      return { onLine, say }
    }
    const begin = async () => {
      const phone = await phoneWith()
      const { onLine, say } = slow()
      answer('attendance.syncScans', ({ scans }) => ({ results: scans.map((each) => taken(each.clientId)) }))
      phone.keepScan(scan('李知夏'), onLine)
      await phone.uploadStored()
      expect(askedOf('attendance.syncScans')).toEqual([])
      return { ...phone, say: async (said: Awaited<OnLine>) => say(said) }
    }
    const refusal = (code: string) => ({ ok: false as const, problem: { code, message: '签到码已过期' } as never })

    it('a refusal settles it: it never goes the other way', async () => {
      const { say, uploadStored, useStoredScans } = await begin()
      await say(refusal('codeExpired'))
      await uploadStored()
      expect(useStoredScans.getState()).toMatchObject({
        stored: [],
        refused: [{ name: '李知夏', message: '签到码已过期' }],
      })
      expect(askedOf('attendance.syncScans')).toEqual([])
    })

    it('so does a success', async () => {
      const { say, uploadStored, useStoredScans } = await begin()
      await say({ ok: true, value: checkedIn() })
      await uploadStored()
      expect(useStoredScans.getState()).toMatchObject({ stored: [], refused: [] })
      expect(askedOf('attendance.syncScans')).toEqual([])
    })

    it('one taken back meanwhile is known to be with the server', async () => {
      const { say, dropScan } = await begin()
      const dropped = dropScan('李知夏')
      await say({ ok: true, value: checkedIn() })
      expect(await dropped).toBe(false)
    })

    it.each([
      ['no answer ever comes', undefined],
      ['the server could not say', refusal('upgrading')],
    ])('it goes like any other when %s', async (_name, said) => {
      const { say, uploadStored } = await begin()
      await say(said)
      await uploadStored()
      expect(askedOf('attendance.syncScans')).toHaveLength(1)
    })
  })
})
