import { readToken, toBase64Url } from '../../../../../src/contract/codes'
import { codeAt } from '../../../../../src/features/attendance/rotatingCode'
import {
  acceptedLine,
  arranged,
  countNow,
  lineNow,
  mayTakeBack,
  ownVerdict,
  recognise,
  refusedLine,
  storedLine,
  type ScanLine,
} from '../../../../../src/features/attendance/presentScan'
import type { StoredScans } from '../../../../../src/features/attendance/storedScans'
import { arrived, checkedIn, rollOf, rollRow } from '../../../../support/taro/meetings'

const key = toBase64Url(new Uint8Array(32).fill(1))
const at = Date.parse('2026-11-22T06:27:05.000Z')
const memberCode = codeAt({ direction: 'member', handle: 'BgUEAwIB', key, urlPrefix: '' }, at).text
const meetingCode = codeAt(
  { direction: 'meeting', handle: 'AQIDBAUG', key, urlPrefix: 'https://example.gov.cn/c/' },
  at,
).text
const scan = { key: 'k', at }
const known = { handle: 'BgUEAwIB', step: readToken(memberCode)!.step, memberId: 'm-李知夏', name: '李知夏' }
const away = (state: 'approved' | 'requested' | 'refused') =>
  rollRow('李知夏', {
    status: state === 'approved' ? 'onLeave' : 'absent',
    leave: { state, late: false, decidedLate: false, reasonLabel: '公务' },
  })
const own = { mayScan: true, known, row: rollRow('李知夏'), waits: false }
const kept = storedLine(scan, own, 'stored')
const queue = (more: Partial<StoredScans> = {}): StoredScans => ({
  stored: [],
  refused: [],
  answers: new Map(),
  busy: false,
  words: '',
  ...more,
})
const waiting = {
  id: 'q1',
  item: { meetingId: 'm', token: 'k', memberId: 'm-李知夏', name: '李知夏', scannedAt: '' },
}

describe('U11 the four verdicts', () => {
  it('yes: a new row, with the vote it brings; late is said', () => {
    expect(acceptedLine(scan, checkedIn({ method: 'secretaryScan' }), rollRow('王党员'))).toMatchObject({
      verdict: 'yes',
      name: '王党员',
      word: '已签到',
      note: '14:26 书记扫码 · 有表决权',
    })
    expect(acceptedLine(scan, checkedIn({ status: 'late' }))).toMatchObject({ verdict: 'yes', word: '已签到 · 迟到' })
  })

  it('already: a row that stood', () => {
    expect(acceptedLine(scan, checkedIn({ fresh: false }), away('approved'))).toMatchObject({
      verdict: 'already',
      word: '已经签过',
      note: '14:26 扫会议码',
    })
  })

  it('no: the server’s sentence, which says what the other person does, under the name where this phone has it', () => {
    const line = refusedLine(scan, { code: 'codeExpired', message: '签到码已过期。' }, '李知夏')
    expect(line).toMatchObject({ verdict: 'no', name: '李知夏', word: '没有签上', note: '签到码已过期。' })
    expect(line.ask).toBeUndefined()
  })

  it('look: who sits in, who is not on the roll, and who asked for leave and came', () => {
    expect(acceptedLine(scan, checkedIn({ status: 'guest' }))).toMatchObject({ verdict: 'look', word: '列席' })
    const details = { memberId: 'm-wu', name: '吴外支', branchName: '第五党支部' }
    expect(refusedLine(scan, { code: 'notOnRoll', message: '…', details })).toMatchObject({
      verdict: 'look',
      name: '吴外支',
      note: '第五党支部 · 扫码但不在应到名单，可按列席登记。',
      ask: { type: 'guest', who: { memberId: 'm-wu', name: '吴外支' } },
    })
    for (const state of ['approved', 'requested'] as const)
      expect(acceptedLine(scan, checkedIn(), away(state))).toMatchObject({
        verdict: 'look',
        word: '请假却来了',
        ask: { type: 'leave' },
      })
    expect(acceptedLine(scan, checkedIn(), away('refused'))).toMatchObject({ verdict: 'yes' })
  })
})

describe('U11 without a network', () => {
  it('the verdicts are the same, from the roll on this phone', () => {
    expect(ownVerdict(scan, own)).toBeNull()
    expect(kept).toMatchObject({ verdict: 'yes', name: '李知夏', word: '已签到', note: '14:27 书记扫码 · 待补传' })
    expect(storedLine(scan, { known, row: away('approved') }, 'stored')).toMatchObject({
      verdict: 'look',
      word: '请假却来了',
    })
    expect(ownVerdict(scan, { ...own, row: arrived('李知夏', '14:20') })).toMatchObject({
      verdict: 'already',
      note: '14:20 签到',
    })
    expect(ownVerdict(scan, { ...own, waits: true })).toMatchObject({ verdict: 'already' })
    const unknown = { known: { ...known, memberId: null, name: null }, row: undefined }
    expect(storedLine(scan, unknown, 'stored')).toMatchObject({ verdict: 'look', word: '待核验' })
  })

  it('T3 what the server would refuse is refused here, and never kept', () => {
    const steps = { stale: known.step - 3, ahead: known.step + 3 }
    expect(ownVerdict(scan, { ...own, known: { ...known, step: steps.stale } })?.note).toContain('已过期')
    expect(ownVerdict(scan, { ...own, known: { ...known, step: steps.ahead } })?.note).toContain('时间快了')
    expect(ownVerdict(scan, { ...own, mayScan: false })?.note).toContain('没有您在这场会议扫码的权限')
    const voided = rollRow('李知夏', { voided: { reason: '认错人', at: '' } })
    expect(ownVerdict(scan, { ...own, row: voided })).toMatchObject({ verdict: 'no' })
  })

  it('a kept scan is followed until the server has answered', () => {
    expect(lineNow(kept, queue({ stored: [waiting] }))).toBe(kept)
    const refusal = { ...waiting.item, id: 'q1', message: '签到码已过期。' }
    expect(lineNow(kept, queue({ refused: [refusal] }))).toMatchObject({ verdict: 'no', note: '签到码已过期。' })
    expect(lineNow(kept, queue())).toMatchObject({ verdict: 'yes', kept: 'sent', note: '14:27 书记扫码 · 已补传' })
    const answers = new Map([['k', checkedIn({ fresh: false })]])
    expect(lineNow(kept, queue({ answers }))).toMatchObject({ verdict: 'already', kept: 'sent' })
  })

  it('a name this phone did not know is learnt from the answer', () => {
    const line = storedLine(scan, { known: { ...known, memberId: null, name: null }, row: undefined }, 'stored')
    const answers = new Map([['k', checkedIn({ status: 'guest', name: '吴外支' })]])
    expect(lineNow(line, queue({ answers }))).toMatchObject({ verdict: 'look', name: '吴外支', word: '列席' })
  })

  it('nothing is pretended when the phone could keep nothing', () => {
    expect(storedLine(scan, own, 'full')).toMatchObject({ verdict: 'no', note: expect.stringContaining('没有存下') })
  })
})

describe('what the scanner shows', () => {
  const line = (name: string, more: Partial<ScanLine> = {}): ScanLine => ({ ...kept, key: name, name, ...more })
  it('is the last one large, whoever waits for a decision above the last five', () => {
    const many = ['一', '二', '三', '四', '五', '六', '七'].map((name) => line(name))
    const asks = line('八', { ask: { type: 'leave' } })
    const { last, before } = arranged([line('零'), ...many, asks])
    expect(last?.name).toBe('零')
    expect(before.map(({ name }) => name)).toEqual(['八', '一', '二', '三', '四', '五'])
    expect(arranged([line('零'), { ...asks, undone: true }]).before).toHaveLength(1)
    expect(arranged([])).toEqual({ last: undefined, before: [] })
  })

  it('lets a scan be taken back for two minutes, and nothing that was no scan', () => {
    expect(mayTakeBack(kept, at + 119_999)).toBe(true)
    expect(mayTakeBack(kept, at + 120_000)).toBe(false)
    expect(mayTakeBack({ ...kept, undone: true }, at)).toBe(false)
    for (const verdict of ['no', 'already'] as const) expect(mayTakeBack({ ...kept, verdict }, at)).toBe(false)
    expect(mayTakeBack(acceptedLine(scan, checkedIn({ status: 'guest' })), at)).toBe(true)
  })

  it('counts whom this phone took in since the roll was heard, once', () => {
    const roll = rollOf([
      arrived('王予安', '14:26'),
      rollRow('李知夏'),
      rollRow('冯国安'),
      rollRow('何老', { expected: false, whyNotExpected: 'exempt' }),
    ])
    const taken = (name: string) => line(name, { memberId: `m-${name}` })
    expect(countNow(roll, [], [])).toEqual({ present: 1, expected: 3 })
    expect(countNow(roll, [taken('李知夏'), taken('王予安')], ['m-李知夏', 'm-冯国安'])).toEqual({
      present: 3,
      expected: 3,
    })
    expect(countNow(roll, [{ ...taken('李知夏'), undone: true }], [])).toEqual({ present: 1, expected: 3 })
    expect(countNow(roll, [taken('何老')], [])).toEqual({ present: 2, expected: 4 })
    expect(countNow(undefined, [], [])).toBeUndefined()
  })
})

describe('what the phone can tell by itself', () => {
  const devices: [string, string, string][] = [['BgUEAwIB', 'm-李知夏', '李知夏']]

  it('is the name, from the roll kept at opening', () => {
    expect(recognise(memberCode, '2026AQIDBAUG', devices)).toEqual(known)
    expect(recognise(memberCode, '2026AQIDBAUG', [])).toMatchObject({ handle: 'BgUEAwIB', memberId: null, name: null })
  })

  it('is that a text is no code, or the meeting’s own', () => {
    expect(recognise('https://example.com', '2026AQIDBAUG', devices)).toContain('这不是签到码')
    expect(recognise(meetingCode, '2026AQIDBAUG', devices)).toContain('这是会议码')
  })
})
