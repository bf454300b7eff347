import type { Element } from 'glass-easel'
import type { Organ, PersonKey } from '../support/organ'
import { startOrgan } from '../support/organ'
import { layOut, queryOf, said, writingPages } from '../support/weapp/everyPage'
import { errorsOf, phoneOf } from '../support/weapp/people'
import type { Phone } from '../support/weapp/phone'
import { elementsOf, writtenIn } from '../support/weapp/view'

/** Words typed on the untouched build, which is then killed and launched anew. */
jest.setTimeout(240_000)
let organ: Organ
let laidOut: Record<string, string>
beforeAll(async () => {
  organ = await startOrgan()
  laidOut = await layOut(organ)
})
afterAll(() => organ.stop())

const words = '写到一半的话'
const kill = (phone: Phone) => {
  expect(errorsOf(phone)).toEqual([])
  phone.end()
}
/** How many of these fields hold them. */
const holding = (among: Element[]) =>
  writtenIn(among).filter((each) => String(each.getAttribute('value')).includes(words)).length
const addressOf = (page: string) => `/${page}?${queryOf(page, laidOut)}`

describe('W4: words typed outlive a kill', () => {
  const writerOf = (page: string) => said[page]?.[0] ?? 'chen'

  it.each([...new Set(writingPages.map(writerOf))])('on every page that takes any, as %s', async (who) => {
    const own = writingPages.filter((page) => writerOf(page) === who)
    const first = await phoneOf(organ, who)
    const typed: Record<string, number> = {}
    for (const page of own) {
      await first.go(addressOf(page))
      await first.typeEverywhere(words)
      typed[page] = holding(first.elements())
      expect([page, typed[page]]).not.toEqual([page, 0])
      await first.back()
    }
    kill(first)
    const second = await phoneOf(organ, who, undefined, first)
    const found: Record<string, number> = {}
    for (const page of own) {
      await second.go(addressOf(page))
      found[page] = holding(second.elements())
      await second.back()
    }
    kill(second)
    expect(found).toEqual(typed)
  })

  const sheets: [PersonKey, string, string][] = [
    ['zhou', 'pages/org/branch/index', '改名称'],
    ['zhou', 'pages/org/branch/index', '设党小组'],
    ['zhou', 'pages/org/member/index', '登记情况'],
    ['zhou', 'pages/feedback/detail/index', '答复'],
    ['zhou', 'pages/feedback/detail/index', '转台账'],
    ['zhou', 'pages/study/training/index', '退回'],
    ['chen', 'pages/ledger/entry/index', '退回补充'],
    ['chen', 'pages/meeting/console/index', '登记列席'],
    ['chen', 'pages/visit/board/index', '登记联系对象'],
  ]
  it.each(sheets)('in a sheet: %s, %s, %s', async (who, page, name) => {
    const inSheet = (phone: Phone) => {
      const sheet = phone.elements().find((each) => each.getAttribute('aria-role') === 'dialog')
      expect(sheet).toBeDefined()
      return holding([...elementsOf(sheet!)])
    }
    const first = await phoneOf(organ, who, addressOf(page).slice(1))
    await first.tap(name)
    await first.typeEverywhere(words)
    const typed = inSheet(first)
    expect(typed).toBeGreaterThan(0)
    kill(first)
    const second = await phoneOf(organ, who, addressOf(page).slice(1), first)
    await second.tap(name)
    expect(inSheet(second)).toBe(typed)
    expect(second.text()).toContain('已恢复上次没写完的内容。')
    kill(second)
  })
})

describe('U19: the form of a visit', () => {
  it('opens where its draft lies, and not empty', async () => {
    const first = await phoneOf(organ, 'wang')
    await first.go(`/pages/visit/form/index?pairId=${laidOut.pairId}`)
    await first.type('了解到的情况', '屋顶漏雨')
    kill(first)
    const second = await phoneOf(organ, 'wang', undefined, first)
    for (const query of [`?pairId=${laidOut.pairId}`, '']) {
      await second.go(`/pages/visit/form/index${query}`)
      expect(second.text()).toContain('已恢复上次没写完的内容。')
      expect(second.attribute('了解到的情况', 'value')).toBe('屋顶漏雨')
      await second.back()
    }
    kill(second)
  })
})

describe('W4: a talk is kept nowhere', () => {
  const record = () => addressOf('pages/talk/record/index')

  it('and asks before its words are left, whichever way back', async () => {
    const phone = await phoneOf(organ, 'chen')
    await phone.go(record())
    expect(phone.record.warnings).toEqual([])
    await phone.type('地点', '老地方')
    expect(phone.record.warnings.at(-1)).toContain('还没有保存')
    phone.hands.agree = false
    await phone.back()
    await phone.back()
    expect(phone.record.said.filter((each) => each.startsWith('不写了吗？'))).toHaveLength(2)
    expect(phone.attribute('地点', 'value')).toBe('老地方')
    phone.hands.agree = true
    await phone.back()
    expect(phone.path()).toBe('pages/main/home/index')
    expect(phone.record.warnings.at(-1)).toBe('')
    expect([...phone.storage.values()].join()).not.toContain('老地方')
    kill(phone)
  })

  it('nor asks where WeChat does not know how, or nothing was written', async () => {
    const phone = await phoneOf(organ, 'chen', record().slice(1), { without: ['enableAlertBeforeUnload'] })
    await phone.type('地点', '老地方')
    await phone.type('地点', '')
    expect(phone.record.said).toEqual([])
    kill(phone)
  })
})
