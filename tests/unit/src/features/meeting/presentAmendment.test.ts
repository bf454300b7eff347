import type { AmendmentView } from '../../../../../src/contract/amendment'
import { amendmentLines, isAmended, wordsNow } from '../../../../../src/features/meeting/presentAmendment'
import { meetingDetail, now } from '../../../../support/taro/meetings'

const amendment = (more: Partial<AmendmentView> = {}): AmendmentView => ({
  clientId: 'amend-one-1',
  says: { subject: 'resolutions', text: '王党员负责印发' },
  reason: '漏记一条',
  state: 'proposed',
  proposedBy: '陈书记',
  proposedAt: '2026-11-20T09:00:00.000Z',
  decision: null,
  can: { decide: false },
  ...more,
})
const line = (more: Partial<AmendmentView>) => amendmentLines({ amendments: [amendment(more)] }, now)[0]!

describe('an amendment as people read it', () => {
  it('names the part, the words, who proposed it and why', () => {
    expect(line({})).toEqual({
      key: 'amend-one-1',
      title: '决议更正为',
      words: '王党员负责印发',
      notes: ['陈书记 · 11月20日 星期五 17:00 提出：漏记一条'],
      chip: { word: '待上级审核', tone: 'amber' },
      decide: false,
    })
  })
  it('keeps both dates once decided, and says why it was refused', () => {
    const decision = { by: '郑总支', at: '2026-11-21T01:30:00.000Z', note: '请附说明' }
    expect(line({ state: 'refused', decision })).toMatchObject({
      chip: { word: '未同意' },
      notes: [expect.any(String), '郑总支 · 11月21日 星期六 09:30 未同意：请附说明'],
    })
  })
  it('of attendance says whom and how', () => {
    const person = { subject: 'attendance', memberId: 'm', name: '王党员' } as const
    expect(line({ says: { ...person, change: 'came', arrivedAt: '2026-11-20T07:10:00.000Z' } })).toMatchObject({
      title: '王党员：更正为已到会，15:10 到',
      words: '',
    })
    expect(line({ says: { ...person, change: 'didNotCome', arrivedAt: null } })).toMatchObject({
      title: '王党员：更正为缺席',
    })
  })
})

describe('the record beside its amendments', () => {
  const minutes = {
    text: '原来的记录。',
    resolutions: ['一', '二'],
    wordsBy: '陈书记',
    savedAt: '2026-11-20T08:30:00.000Z',
  }
  it('is amended only by what was accepted', () => {
    expect(isAmended({ amendments: [amendment()] }, 'resolutions')).toBe(false)
    expect(isAmended({ amendments: [amendment({ state: 'accepted' })] }, 'minutes', 'resolutions')).toBe(true)
    expect(isAmended({ amendments: [amendment({ state: 'accepted' })] }, 'place')).toBe(false)
  })
  it('begins the next amendment from the last accepted words', () => {
    const meeting = meetingDetail({
      minutes,
      amendments: [
        amendment({ state: 'accepted' }),
        amendment({ says: { subject: 'resolutions', text: '没有同意的' } }),
      ],
    })
    expect([wordsNow(meeting, 'minutes'), wordsNow(meeting, 'resolutions'), wordsNow(meeting, 'place')]).toEqual([
      '原来的记录。',
      '王党员负责印发',
      '机关三楼党员活动室',
    ])
    expect(wordsNow({ ...meeting, amendments: [] }, 'resolutions')).toBe('一\n二')
  })
})
