import {
  consoleTitle,
  figuresOf,
  figureNotes,
  lineOf,
  rowsInOrder,
  quorumView,
} from '../../../../../src/features/attendance/presentRoll'
import { arrived, rollOf, rollRow } from '../../../../support/taro/meetings'

const leave = { state: 'approved', late: false, decidedLate: false, reasonLabel: '病假' } as const

describe('a person of the roll as a line', () => {
  it('says when and how they came', () => {
    expect(lineOf(arrived('王予安', '14:26'), false)).toMatchObject({
      initial: '王',
      note: '14:26 扫会议码',
      time: '14:26',
      chip: { word: '已签到', tone: 'green' },
    })
    const offline = arrived('王予安', '14:41', { status: 'late', method: 'secretaryScan', offline: true })
    expect(lineOf(offline, false)).toMatchObject({
      note: '14:41 书记扫码（离线）',
      chip: { word: '迟到', tone: 'amber' },
    })
  })

  it('says of a row of a time after the end that it came too late to count (T11)', () => {
    const after = arrived('王予安', '16:04', { status: 'absent', afterClosing: true })
    expect(lineOf(after, true)).toMatchObject({ note: '16:04 扫会议码', chip: { word: '结束后到', tone: 'amber' } })
  })

  it('0.25: says the word of every situation once, and 按现有资料 where nothing vouches for it (0.29)', () => {
    const note = (more: Parameters<typeof rollRow>[1]) => lineOf(rollRow('孙晓岚', more), true).note
    expect(note({ situations: ['villagePosting'], status: 'onLeave' })).toBe('驻村')
    const away = { expected: false, whyNotExpected: 'abroad' } as const
    expect(note({ ...away, situations: ['abroad', 'retired'] })).toBe('出国（境），不计应到 · 离退休')
    expect(note({ situations: ['temporaryMembership'], votingRight: false, whyNoVote: 'temporaryMembership' })).toBe(
      '组织关系在外单位，没有表决权',
    )
    expect(note({ presumed: true })).toBe('按现有资料')
  })

  it('gives the reason of a row made by hand', () => {
    expect(lineOf(arrived('高志远', '14:35', { method: 'manualConfirm', reason: '手机没电' }), false).note).toBe(
      '14:35 现场确认 · 手机没电',
    )
  })

  it('0.15 says who entered leave for somebody, how it was asked, and that it was 补假', () => {
    const entered = { by: '陈书记', how: 'phone', askedAt: '2026-11-20T00:30:00.000Z', afterwards: false } as const
    const noteOf = (of: Partial<typeof entered> | { afterwards: true }) =>
      lineOf(rollRow('田守常', { status: 'onLeave', leave: { ...leave, entered: { ...entered, ...of } } }), true).note
    expect(noteOf({})).toBe('病假 · 已批准（陈书记代录，电话）')
    expect(noteOf({ afterwards: true })).toBe('病假 · 已批准（陈书记代录，电话，补假）')
  })

  it('tells leave from absence, and awaited from absent', () => {
    expect(lineOf(rollRow('周景行', { status: 'onLeave', leave }), false)).toMatchObject({
      note: '病假 · 已批准',
      chip: { word: '请假' },
    })
    expect(lineOf(rollRow('周景行', { status: 'onLeave', leave: { ...leave, decidedLate: true } }), true).note).toBe(
      '病假 · 已批准（开始后批准）',
    )
    expect(lineOf(rollRow('周景行'), false).chip).toEqual({ word: '未到', tone: 'plain' })
    expect(lineOf(rollRow('周景行', { reason: '临时公务' }), true)).toMatchObject({
      note: '临时公务',
      chip: { word: '缺席', tone: 'red' },
    })
    expect(lineOf(rollRow('周景行', { leave: { ...leave, state: 'requested', late: true } }), false)).toMatchObject({
      note: '病假 · 待批（开始后提出）',
      chip: { word: '请假待批' },
    })
  })

  it('never calls somebody absent of whom nothing is expected', () => {
    expect(lineOf(rollRow('孙晓岚', { expected: false, whyNotExpected: 'exempt' }), true)).toMatchObject({
      note: '年老体弱等，不作硬性要求',
      chip: { word: '不作硬性要求', tone: 'plain' },
    })
  })

  it('shows a voided row with its reason', () => {
    const row = rollRow('林一鸣', { rowId: 'r', voided: { reason: '签错了人', at: '2026-11-22T06:40:00.000Z' } })
    expect(lineOf(row, false)).toMatchObject({ note: '签到已作废：签错了人', chip: { word: '未到' } })
  })

  it('marks whom this phone scanned and the server has not answered for', () => {
    const unverified = new Map([['m-李知夏', '2026-11-22T06:27:00.000Z']])
    expect(lineOf(rollRow('李知夏'), false, unverified)).toMatchObject({
      note: '14:27 书记扫码 · 本机未同步',
      chip: { word: '待核验', tone: 'amber' },
    })
    expect(lineOf(arrived('李知夏', '14:20'), false, unverified).chip.word).toBe('已签到')
  })

  it('names the unit of a guest', () => {
    expect(
      lineOf(arrived('刘讲师', '14:29', { memberId: null, status: 'guest', from: '市委党校', expected: false }), false),
    ).toMatchObject({
      note: '市委党校 · 14:29 扫会议码',
      chip: { word: '列席' },
    })
  })
})

describe('the list', () => {
  const rows = [
    arrived('早到', '14:20'),
    rollRow('未到一'),
    arrived('晚到', '14:31'),
    rollRow('请假', { status: 'onLeave', leave }),
    arrived('列席', '14:29', { status: 'guest', expected: false }),
    rollRow('不计', { expected: false, whyNotExpected: 'exempt' }),
  ]

  it('puts the awaited first, then the newest arrivals, then guests and leave', () => {
    expect(rowsInOrder(rows, 'all').map(({ name }) => name)).toEqual(['未到一', '晚到', '早到', '列席', '请假', '不计'])
  })

  it('shows under each figure exactly the people it counts', () => {
    const roll = rollOf(rows)
    for (const { filter, value } of figuresOf({ ...roll, totals: { ...roll.totals, absent: 1, onLeave: 1 } })) {
      if (filter !== 'all') expect([filter, rowsInOrder(rows, filter).length]).toEqual([filter, value])
    }
  })

  it('calls the missing 缺席 once the meeting is over', () => {
    const labels = (state: 'open' | 'closed') => figuresOf(rollOf(rows, { state })).map((figure) => figure.label)
    expect(labels('open')).toEqual(['应到', '实到', '请假', '未到', '列席'])
    expect(labels('closed')).toEqual(['应到', '实到', '请假', '缺席', '列席'])
  })
})

describe('0.24: who has no vote for a time', () => {
  it.each([
    ['disciplinaryProbation', true, '留党察看期间，没有表决权'],
    ['rightsSuspended', false, '依法留置、逮捕，中止表决权'],
    ['membershipSuspended', false, '停止党籍，没有表决权'],
  ] as const)('%s is named on the roll as what it is', (why, expected, words) => {
    const row = rollRow('甲', {
      expected,
      votingRight: false,
      whyNoVote: why,
      whyNotExpected: why === 'disciplinaryProbation' ? null : why,
    })
    const { note } = lineOf(row, false)
    expect(note).toContain(words)
    expect(note.includes('留党察看')).toBe(why === 'disciplinaryProbation')
  })
})

describe('the quorum', () => {
  const quorum = { rule: 'generalMeeting', base: 26, present: 21, needed: 13, met: true } as const

  it('is a sentence with the tick where it is reached', () => {
    expect(quorumView(quorum)).toEqual({
      words: '有表决权 26 人，到会 21 人',
      chip: { word: '已达半数', tone: 'green' },
      value: 21,
      max: 26,
      threshold: 13,
    })
  })

  it('says how many are missing while people may still come, and that it was not met afterwards', () => {
    const short = { ...quorum, present: 11, met: false }
    expect(quorumView(short).chip).toEqual({ word: '还差 2 人', tone: 'amber' })
    expect(quorumView(short, true).chip).toEqual({ word: '不足半数', tone: 'amber' })
  })

  it('names the share an election asks for', () => {
    expect(quorumView({ rule: 'election', base: 11, present: 9, needed: 9, met: true }).chip.word).toBe('已达五分之四')
  })
})

describe('sentences at the door', () => {
  const totals = { expected: 12, present: 6, late: 2, onLeave: 1, absent: 5, guests: 1, exemptAbsent: 0 }

  it('say how it stands', () => {
    expect(consoleTitle({ state: 'open', totals: { ...totals, present: 0 } })).toBe('正在签到，还没有人到')
    expect(consoleTitle({ state: 'open', totals })).toBe('已到 6 人，还差 5 人')
    expect(consoleTitle({ state: 'open', totals: { ...totals, absent: 0 } })).toBe('应到的都到了')
    expect(consoleTitle({ state: 'closed', totals })).toBe('到会 6 人，缺席 5 人')
    expect(figureNotes({ totals, rule: 'exemptInBase' })).toEqual(['实到中迟到 2 人'])
    expect(figureNotes({ totals: { ...totals, late: 0 }, rule: 'exemptInBase' })).toEqual([])
  })

  it('0.2: names those who need not have come apart, and says so of a roll counted by the rule before', () => {
    const exempt = { ...totals, late: 0, exemptAbsent: 3 }
    expect(figureNotes({ totals: exempt, rule: 'exemptInBase' })).toEqual(['不作硬性要求没到会 3 人'])
    expect(figureNotes({ totals: exempt, rule: 'exemptApart' })).toEqual([
      '不作硬性要求没到会 3 人',
      '按当时的规则统计：不作硬性要求的同志不计应到，也没有计入有表决权人数',
    ])
  })
})
