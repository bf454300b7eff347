import type { Draft } from '../../../../../src/platform/outbox'
import { fakeStorage, openBrowser } from '../../../../support/taro/fakeBrowser'

/** A phone as versions before decision 0023 left it, then a start of this one on it. */
const updated = (kept: Record<string, unknown>, limit = Infinity) => {
  const storage = fakeStorage(limit)
  Object.entries(kept).forEach(([key, value]) => storage.setItem(`/|${key}`, JSON.stringify(value)))
  openBrowser('/', storage)
  const launch = () => {
    jest.resetModules()
    return (
      require('../../../../../src/platform/outbox/shelf') as typeof import('../../../../../src/platform/outbox/shelf')
    ).shelfOf
  }
  const shelf = launch()('m-chen')
  // Reading anything brings it forward.
  shelf.read('me')
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at)!.replace('/|', '')).sort()
  return { storage, launch, shelf, keys }
}
const me = { memberId: 'm-chen', name: '陈书记' }
const oldDraft = {
  id: 'd1',
  kind: 'courtyard',
  year: 2026,
  memberId: 'm-wang',
  fields: { topic: '冬季用水' },
  photos: [{ id: 'p1', file: 'p1', bytes: 3, photoId: null }],
  base: null,
  state: 'waiting',
  savedAt: '2026-11-20T01:00:00.000Z',
  problem: '',
  problemField: '',
  tried: null,
}
const plan = { form: { clientId: 'client-1', title: '十一月主题党日', place: '三楼' }, version: 0 }
const minutes = {
  text: '写了一半',
  resolutions: ['同意'],
  version: 3,
  storedAt: Date.parse('2026-11-22T08:30:00.000Z'),
}
const scan = { id: 's1', item: { meetingId: 'm1', token: 't' } }
const everything = {
  'session.me': me,
  'session.device': { deviceId: 'A', key: 'k' },
  'answer.roll.m1': { rows: [] },
  'draft.d1': oldDraft,
  'plan.new': plan,
  'plan.2026AQIDBAUG': { form: { ...plan.form, clientId: 'client-2' }, version: 4 },
  'plan.item0001': { form: { ...plan.form, clientId: 'client-3' }, version: 0 },
  'minutes.2026AQIDBAUG': minutes,
  'queue.memberScans': [scan],
  'scans.refused': [{ id: 's2' }],
  textSize: 'large',
  serverClock: 120,
}

describe('what a phone kept before everything had an owner', () => {
  it('comes under its owner: a draft under its writer, the rest under whose session lies beside it', () => {
    const { keys, shelf } = updated(everything)
    expect(keys).toEqual(
      [
        'of.m-chen.answer.roll.m1',
        'of.m-chen.device',
        'of.m-chen.draft.client-1',
        'of.m-chen.draft.client-2',
        'of.m-chen.draft.client-3',
        'of.m-chen.draft.minutes2026AQIDBAUG',
        'of.m-chen.me',
        'of.m-chen.refusedScan',
        'of.m-chen.scan',
        'of.m-wang.draft.d1',
        'phone.serverClock',
        'phone.textSize',
      ].sort(),
    )
    expect(shelf.read('me')).toEqual(me)
    expect(shelf.read('scan')).toEqual([scan])
  })

  it('is gone on with where it was: a plan in its empty form or of its meeting, minutes of theirs', () => {
    const { shelf } = updated(everything)
    const fields = { title: '十一月主题党日', place: '三楼' }
    expect(shelf.read<Draft>('draft', 'client-1')).toMatchObject({
      kind: 'plan',
      memberId: 'm-chen',
      state: 'writing',
      base: null,
      slot: 'new',
      fields: { ...fields, studyItemId: null },
    })
    expect(shelf.read<Draft>('draft', 'client-2')).toMatchObject({
      base: { recordId: '2026AQIDBAUG', version: 4 },
      fields: { ...fields, studyItemId: null },
    })
    expect(shelf.read<Draft>('draft', 'client-3')).toMatchObject({
      base: null,
      slot: 'item0001',
      fields: { ...fields, studyItemId: 'item0001' },
    })
    expect(shelf.read<Draft>('draft', 'minutes2026AQIDBAUG')).toMatchObject({
      kind: 'minutes',
      base: { recordId: '2026AQIDBAUG', version: 3 },
      fields: { text: '写了一半', resolutions: ['同意'] },
      savedAt: '2026-11-22T08:30:00.000Z',
    })
  })

  it('goes where nobody can be found for it; a draft and the phone’s own settings stay', () => {
    const { 'session.me': _, ...nobodys } = everything
    expect(updated(nobodys).keys).toEqual(['of.m-wang.draft.d1', 'phone.serverClock', 'phone.textSize'])
  })

  it('stays as it was while there is no room to move it, and moves to its owner at a later launch', () => {
    const kept = { 'session.me': me, 'minutes.m1': minutes }
    const { keys, storage, launch } = updated(kept, JSON.stringify(Object.values(kept)).length + 60)
    expect(keys).toEqual(['minutes.m1', 'session.me'])
    const roomier = fakeStorage()
    keys.forEach((key) => roomier.setItem(`/|${key}`, storage.getItem(`/|${key}`)!))
    // Somebody else has signed in meanwhile: the words are still not theirs, and the session is.
    roomier.setItem('/|of.m-wang.me', '{}')
    openBrowser('/', roomier)
    const shelfOf = launch()
    expect(shelfOf('m-chen').names('draft')).toEqual(['minutesm1'])
    expect([shelfOf('m-chen').read('me'), shelfOf('m-wang').names('draft')]).toEqual([undefined, []])
    expect(roomier.getItem('/|session.me')).toBeNull()
  })

  it('gives up answers, which can be asked for again, where there is no room for words', () => {
    const kept = { 'session.me': me, 'minutes.m1': minutes, 'answer.home': 'x'.repeat(600) }
    const { keys } = updated(kept, JSON.stringify(Object.values(kept)).length + 60)
    expect(keys).toEqual(['of.m-chen.draft.minutesm1', 'of.m-chen.me'])
  })

  it('that is spoilt does not keep the app from starting', () => {
    const { keys } = updated({ 'session.me': me, 'plan.new': 'oops', 'minutes.m1': { text: 'x' }, 'draft.d1': null })
    expect(keys).toEqual(['of.m-chen.me'])
  })
})
