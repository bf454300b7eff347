import { lockWords, presentRow, presentTalk } from '../../../../../src/features/talk/presentTalk'
import { talk } from '../../../../pages/talk/talk'

describe('a talk in words', () => {
  it('is named by the other of the two, and by both for the committee', () => {
    expect(presentTalk(talk(), 2026)).toMatchObject({
      title: '与王党员的谈心谈话',
      note: '11月18日 星期三 · 205 室 · 待对方确认',
    })
    expect(presentTalk(talk({ me: 'counterpart' }), 2026)).toMatchObject({
      title: '与陈书记的谈心谈话',
      note: '11月18日 星期三 · 205 室 · 待您确认',
    })
    expect(presentTalk(talk({ me: null }), 2026).title).toBe('陈书记与王党员的谈心谈话')
  })
  it('leads with the yearly duty only for the pairings that have one', () => {
    expect(presentTalk(talk(), 2026).lead).toBe('委员与党员 · 每年一般不少于 1 次')
    expect(presentTalk(talk({ kind: 'organTalk', occasion: 'sanction' }), 2026).lead).toBe(
      '组织谈话 · 受到处分（必谈）',
    )
  })
  it('0.16 says that it was confirmed face to face, and by whom that was seen', () => {
    const noted = talk({ faceToFace: 'noted' })
    expect(presentTalk(noted, 2026).note).toContain('待组织委员或书记见证')
    expect(presentTalk({ ...noted, can: { ...noted.can, witness: true } }, 2026).note).toContain('待您见证')
    const seen = presentTalk(talk({ state: 'confirmed', faceToFace: { seenBy: '李委员', seenOn: '2026-11-19' } }), 2026)
    expect(seen.note).toContain('当面确认')
    expect(seen.facts).toContainEqual({ label: '怎样确认', value: '当面确认，李委员 11月19日 星期四 见证' })
  })
  it('says that it was sent back, and names the year when it is another', () => {
    expect(presentTalk(talk({ state: 'planned', heldOn: null, sentBack: true }), 2026).note).toContain('与实际不符')
    expect(presentTalk(talk(), 2027).note).toContain('2026年11月18日')
  })
})

describe('the lock', () => {
  it('promises no more than is so', () => {
    const say = (of: Parameters<typeof lockWords>[0]) => lockWords(of).title
    expect(say({ words: 'kept', shut: false, talkText: 'sealed', me: 'host' })).toBe('内容只有你们二人能看')
    expect(say({ words: 'kept', shut: false, talkText: 'sealed', me: null })).toBe('内容只有谈话的两个人能看')
    expect(say({ words: 'none', shut: false, talkText: 'factsOnly', me: 'host' })).toBe('本机关只登记谈话情况')
    expect(say({ words: 'none', shut: false, talkText: 'sealed', me: 'host' })).toBe('没有保存内容')
    expect(say({ words: 'kept', shut: true, talkText: 'sealed', me: 'host' })).toContain('换绑微信以前')
    expect(say({ words: 'erased', shut: false, talkText: 'sealed', me: 'host' })).toContain('已按保存年限销毁')
  })
})

describe('a line of the list', () => {
  const row = {
    id: 't1',
    kind: 'memberPair',
    occasion: 'yearly',
    state: 'confirmed',
    host: '高同志',
    counterpart: '林同志',
    on: '2026-11-18',
    waiting: null,
  } as const
  it('says what waits for the reader before how far it is', () => {
    expect(presentRow(row, 2026).chip).toEqual({ tone: 'green', text: '已确认' })
    expect(presentRow({ ...row, faceToFace: true }, 2026).chip).toEqual({ tone: 'green', text: '当面确认' })
    expect(presentRow({ ...row, waiting: 'witness' }, 2026).chip).toEqual({ tone: 'amber', text: '待您见证' })
    expect(presentRow({ ...row, waiting: 'sentence' }, 2026).chip).toEqual({ tone: 'amber', text: '待商定' })
    expect(presentRow({ ...row, state: 'planned', waiting: 'record' }, 2026).chip).toEqual({
      tone: 'blue',
      text: '待记录',
    })
  })
})
