import { readToken, toBase64Url } from '../../../../../src/contract/codes'
import { codeAt } from '../../../../../src/features/attendance/rotatingCode'
import {
  acceptedLine,
  storedLine,
  lineNow,
  recognise,
  refusedLine,
} from '../../../../../src/features/attendance/presentScan'
import { checkedIn } from '../../../../support/taro/meetings'

const key = toBase64Url(new Uint8Array(32).fill(1))
const at = Date.parse('2026-11-22T06:27:05.000Z')
const memberCode = codeAt({ direction: 'member', handle: 'BgUEAwIB', key, urlPrefix: '' }, at).text
const meetingCode = codeAt(
  { direction: 'meeting', handle: 'AQIDBAUG', key, urlPrefix: 'https://example.gov.cn/c/' },
  at,
).text

describe('the line of a scan', () => {
  it('tells a new row from one that stood already', () => {
    expect(acceptedLine('k', checkedIn({ method: 'secretaryScan' }))).toMatchObject({
      name: '王党员',
      word: '已签到',
      tone: 'green',
      note: '14:26 书记扫码',
    })
    expect(acceptedLine('k', checkedIn({ status: 'late' }))).toMatchObject({ word: '迟到', tone: 'amber' })
    expect(acceptedLine('k', checkedIn({ fresh: false }))).toMatchObject({ word: '已签到过', note: '14:26 扫会议码' })
  })

  it('offers 列席 for a member who is not on the roll', () => {
    const details = { memberId: 'm-wu', name: '吴外支', branchName: '第五党支部' }
    expect(refusedLine('k', { code: 'notOnRoll', message: '…', details })).toMatchObject({
      name: '吴外支',
      note: '第五党支部 · 扫码但不在应到名单，可按列席登记。',
      guest: { memberId: 'm-wu', name: '吴外支' },
    })
  })

  it('says the server’s sentence for every other refusal', () => {
    const line = refusedLine('k', { code: 'codeExpired', message: '签到码已过期。' })
    expect(line).toMatchObject({ word: '未签到', note: '签到码已过期。' })
    expect(line.guest).toBeUndefined()
  })

  it('follows a kept scan until the server has answered', () => {
    const line = storedLine('token', '李知夏', '2026-11-22T06:27:00.000Z', true)
    expect(line).toMatchObject({ name: '李知夏', word: '待核验', note: '14:27 书记扫码 · 本机未同步' })
    expect(lineNow(line, new Set(['token']), new Set())).toBe(line)
    expect(lineNow(line, new Set(), new Set(['token'])).word).toBe('没有通过')
    expect(lineNow(line, new Set(), new Set())).toMatchObject({ word: '已上传', tone: 'green' })
  })

  it('does not pretend when the phone could keep nothing', () => {
    expect(storedLine('token', null, '2026-11-22T06:27:00.000Z', false)).toMatchObject({
      word: '未签到',
      tone: 'red',
      note: expect.stringContaining('没有存下'),
    })
  })
})

describe('what the phone can tell by itself', () => {
  const devices: [string, string, string][] = [['BgUEAwIB', 'm-li', '李知夏']]

  it('is the name, from the roll kept at opening', () => {
    expect(recognise(memberCode, '2026AQIDBAUG', devices)).toEqual({
      handle: 'BgUEAwIB',
      step: readToken(memberCode)?.step,
      memberId: 'm-li',
      name: '李知夏',
    })
    expect(recognise(memberCode, '2026AQIDBAUG', [])).toMatchObject({ handle: 'BgUEAwIB', memberId: null, name: null })
  })

  it('is that a text is no code, or the meeting’s own', () => {
    expect(recognise('https://example.com', '2026AQIDBAUG', devices)).toContain('这不是签到码')
    expect(recognise(meetingCode, '2026AQIDBAUG', devices)).toContain('这是会议码')
  })
})
