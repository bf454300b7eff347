import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Input } from '../../../src/contract'
import { meeting } from '../../support/meeting'
import { openIds, organNow, startOrgan, type Organ } from '../../support/organ'

const { chen, li, wang, zhao, zhou, zheng, wu, sun, qian } = openIds

let organ: Organ
/** Members of 第三党支部 who were not there, one of them on its committee; one who inspects; all with phones of their own. */
const others = { absent: 'phone-13700000001', onCommittee: 'phone-13700000002', inspector: 'phone-13700000003' }
const ids: Record<keyof typeof others, string> = { absent: '', onCommittee: '', inspector: '' }
beforeAll(async () => {
  organ = await startOrgan({ workers: 2 })
  const join = async (who: keyof typeof others, nodeId: string, name: string) => {
    ids[who] = await organ.add(nodeId, { name, phone: others[who].slice('phone-'.length) })
    await organ.bind(others[who])
  }
  await join('absent', organ.nodes.branch, '罗远山')
  await join('onCommittee', organ.nodes.branch, '许知行')
  await join('inspector', organ.nodes.otherBranch, '高若川')
  const held = { startOn: '2026-01-10', termEndsOn: null }
  const { branch, root } = organ.nodes
  await organ.ok(zhou, 'org.appoint', {
    ...{ ...held, memberId: ids.onCommittee, nodeId: branch, post: 'publicityCommissioner' as const },
  })
  await organ.ok(sun, 'org.appoint', { ...held, memberId: ids.inspector, nodeId: root, post: 'inspector' })
})
afterAll(() => organ?.stop())

/** 组织生活会 of the branch, under way: 陈书记 opened it, 王党员 came; the recorder is 李委员, who did not. */
const held = async (more: Parameters<typeof meeting.openNow>[1] = {}) => {
  const meetingId = await meeting.openNow(organ, {
    ...{ kinds: ['organizationalLifeMeeting'], title: '年度组织生活会' },
    ...more,
  })
  await organ.ok(chen, 'attendance.confirm', { meetingId, memberId: organ.members.wang, reason: '手机没电' })
  return meetingId
}
type Section = Omit<Input<'meeting.writeSection'>, 'meetingId'>
const section = (more: Partial<Section> = {}): Section => ({
  ...{ memberId: organ.members.wang, version: 0, selfCriticism: '', criticisms: [], response: '' },
  ...more,
})
const write = (meetingId: string, more: Partial<Section> = {}, by = li) =>
  organ.ok(by, 'meeting.writeSection', { meetingId, ...section(more) })
const refused = (meetingId: string, more: Partial<Section> = {}, by = li) =>
  organ.refused(by, 'meeting.writeSection', { meetingId, ...section(more) })

describe('meeting.writeSection', () => {
  it('climbs the ladder; posts above the branch write no section', async () => {
    const meetingId = await held()
    const words = { selfCriticism: '学习不够深入。', criticisms: [{ by: organ.members.chen, text: '下基层少。' }] }
    expect(await refused(meetingId, words, '12345')).toMatchObject({ code: 'notSignedIn' })
    expect(await refused(meetingId, words, 'never-bound')).toMatchObject({ code: 'notBound' })
    for (const openId of [wang, zhao, zheng, zhou, wu])
      expect(await refused(meetingId, words, openId)).toMatchObject({ code: 'notAllowed' })
    expect(await refused(meetingId, { memberId: organ.members.wu })).toMatchObject({ code: 'speakerUnknown' })
    expect(await write(meetingId, words)).toEqual({ version: 1 })
    const saved = { meetingId, memberId: organ.members.wang }
    expect(await organ.ok(wang, 'meeting.readSection', saved)).toEqual({
      ...{ version: 1, selfCriticism: '学习不够深入。', response: '' },
      criticisms: [{ by: organ.members.chen, name: '陈书记', text: '下基层少。' }],
    })
    const lecture = await meeting.openNow(organ)
    expect(await refused(lecture, words)).toMatchObject({
      code: 'sectionsNotTaken',
      message: '只有组织生活会和民主评议党员按人记录。',
    })
  })

  it('0.23: refuses a criticism by somebody who was not there, in a sentence with their name', async () => {
    const meetingId = await held()
    expect(await refused(meetingId, { criticisms: [{ by: ids.absent, text: '他没来。' }] })).toMatchObject({
      code: 'criticNotThere',
      field: 'criticisms.0',
      message: '罗远山没有在这场会议签到，不能记为当面提出批评。请先在签到名册里补录，或改选提意见的同志。',
    })
  })

  it('0.23: takes 20,000 characters a section and 60,000 in all, and says which is too long', async () => {
    const meetingId = await held()
    const { chen: first, li: second, wang: third } = organ.members
    expect(await refused(meetingId, { selfCriticism: '字'.repeat(20_000), response: '字' })).toMatchObject({
      code: 'sectionTooLong',
      message: '王党员的一段最多 20000 个字，现在是 20001 个。请删减再保存。',
    })
    for (const memberId of [first, second, third])
      await write(meetingId, { memberId, selfCriticism: '字'.repeat(20_000) })
    expect(await refused(meetingId, { memberId: ids.absent, response: '字' })).toMatchObject({
      code: 'sectionTooLong',
      message: '加上罗远山的一段，各段合计最多 60000 个字，现在是 60001 个。请删减再保存。',
    })
  })

  it('5.2: of two on two sections neither collides; a stale saving of one is told and changes nothing', async () => {
    const meetingId = await held()
    await Promise.all([
      write(meetingId, { selfCriticism: '王' }),
      write(meetingId, { memberId: organ.members.chen, selfCriticism: '陈' }, chen),
    ])
    expect(await refused(meetingId, { selfCriticism: '另一份' }, chen)).toMatchObject({
      code: 'changedElsewhere',
      details: { version: 1 },
    })
    const read = (memberId: string) => organ.ok(chen, 'meeting.readSection', { meetingId, memberId })
    expect([await read(organ.members.wang), await read(organ.members.chen)]).toMatchObject([
      { selfCriticism: '王' },
      { selfCriticism: '陈' },
    ])
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
    expect(await organ.ok(chen, 'meeting.submit', { meetingId })).toMatchObject({ state: 'submitted' })
    expect(await refused(meetingId, { version: 1, selfCriticism: '晚了' })).toMatchObject({ code: 'meetingStateWrong' })
  })
})

describe('0.23: who reads what was said of a person', () => {
  const canary = '雀0c4f7a鸣'
  const heard: string[] = []
  let meetingId: string
  const about = () => ({ meetingId, memberId: organ.members.wang })
  beforeAll(async () => {
    organ.cloud.setNow(organNow)
    meetingId = await held()
    await write(meetingId, {
      selfCriticism: `自我批评${canary}`,
      criticisms: [{ by: organ.members.chen, text: `批评${canary}` }],
      response: `接受${canary}`,
    })
    // Written anew: what it said before is kept nowhere either.
    await write(meetingId, { version: 1, selfCriticism: `再写${canary}` })
  })
  const overhear = async (openId: string) => {
    for (const answer of [
      await organ.call(openId, 'meeting.readSection', about()),
      await organ.call(openId, 'meeting.show', { meetingId }),
      await organ.call(openId, 'meeting.list', { view: 'past' }),
      await organ.call(openId, 'meeting.list', { view: 'upcoming' }),
      await organ.call(openId, 'meeting.list', { view: 'review' }),
      await organ.call(openId, 'attendance.roll', { meetingId }),
      await organ.call(openId, 'home.show', {}),
      await organ.call(openId, 'audit.list', {} as never),
    ])
      heard.push(JSON.stringify(answer))
  }

  const readers = [
    ['secretary of the branch, there', () => chen],
    ['commissioner and recorder, not there', () => li],
    ['another of the committee, not there', () => others.onCommittee],
    ['member who was there', () => wang],
  ] as const
  it.each(readers)('%s reads it, and finds whose there is', async (_who, openId) => {
    expect(await organ.ok(openId(), 'meeting.readSection', about())).toMatchObject({ selfCriticism: `再写${canary}` })
    expect((await organ.ok(openId(), 'meeting.show', { meetingId })).sections).toMatchObject({
      count: 1,
      people: [{ memberId: organ.members.wang, name: '王党员', version: 2 }],
    })
  })
  const strangers = [
    ['member of the branch, not there', () => others.absent],
    ['activist of the branch', () => zhao],
    ['secretary of another branch', () => wu],
    ['secretary of the level above', () => zheng],
    ['officer of the organ', () => zhou],
    ['administrator', () => sun],
    ['auditor', () => qian],
    ['inspector', () => others.inspector],
  ] as const
  it.each(strangers)('%s does not, and is told at most how many there are', async (_who, openId) => {
    expect(await organ.refused(openId(), 'meeting.readSection', about())).toMatchObject({ code: 'notAllowed' })
    const shown = await organ.call(openId(), 'meeting.show', { meetingId })
    if (shown.ok) expect(shown.value.sections).toEqual({ count: 1 })
    await overhear(openId())
  })
  it('who reviews it sees the number and what was settled, and the words stay away through the archive', async () => {
    await organ.ok(chen, 'meeting.writeItem', {
      ...{ meetingId, itemId: 'i1', version: 0, text: '逐人开展批评。', speeches: [], resolutions: ['列出整改清单'] },
    })
    await organ.ok(chen, 'meeting.close', { meetingId, minutes: 90 })
    await organ.ok(chen, 'meeting.submit', { meetingId })
    expect(await organ.ok(zheng, 'meeting.show', { meetingId })).toMatchObject({
      sections: { count: 1 },
      items: [{ resolutions: ['列出整改清单'] }],
    })
    await overhear(zheng)
    await organ.ok(zheng, 'meeting.archive', { meetingId })
    for (const [, openId] of strangers) await overhear(openId())
    expect(await organ.ok(wang, 'meeting.readSection', about())).toMatchObject({ version: 2 })
  })
  it('whoever is above and sat in reads it, until that row is void', async () => {
    const other = await held()
    await write(other, { selfCriticism: '有所准备。' })
    const asked = { meetingId: other, memberId: organ.members.wang }
    expect(await organ.refused(zheng, 'meeting.readSection', asked)).toMatchObject({ code: 'notAllowed' })
    const guest = { type: 'member' as const, memberId: organ.members.zheng }
    const { rowId } = await organ.ok(chen, 'attendance.admitGuest', { meetingId: other, guest } as never)
    expect(await organ.ok(zheng, 'meeting.readSection', asked)).toMatchObject({ selfCriticism: '有所准备。' })
    await organ.ok(chen, 'attendance.void', { meetingId: other, rowId, reason: '认错人' })
    expect(await organ.refused(zheng, 'meeting.readSection', asked)).toMatchObject({ code: 'notAllowed' })
  })
  it('0.11 whoever was invited and only sat in reads nothing of it', async () => {
    const invited = [{ type: 'member' as const, memberId: organ.members.zhao }]
    const other = await meeting.openNow(organ, { kinds: ['organizationalLifeMeeting'], invited })
    await write(other, { selfCriticism: '有所准备。' })
    await organ.ok(chen, 'attendance.admitGuest', { meetingId: other, guest: invited[0]! })
    const asked = { meetingId: other, memberId: organ.members.wang }
    expect(await organ.refused(zhao, 'meeting.readSection', asked)).toMatchObject({ code: 'notAllowed' })
    expect((await organ.ok(zhao, 'meeting.show', { meetingId: other })).sections).toBeUndefined()
  })
  it('is in no answer to anybody else and in the clear in no file: what is backed up and exported is written from these', () => {
    const files = readdirSync(organ.cloud.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
    const everything = Buffer.concat([...files, Buffer.from(heard.join('\n'))])
    expect(everything.includes('列出整改清单')).toBe(true)
    expect(everything.includes(canary)).toBe(false)
    expect(everything.includes(canary.slice(1, -1))).toBe(false)
  })
})
